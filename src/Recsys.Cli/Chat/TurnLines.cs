using System.Text.Json;
using System.Text.Json.Nodes;
using Recsys.Conversation.Understanding.Evaluation;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Cli.Chat;

/// <summary>Turns as lines of JSON.</summary>
internal sealed class TurnLines(ICatalog catalog)
{
    private readonly string? yearFacet = catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear)?.Name;

    /// <param name="ledger">The ledger after the turn, which tells what a retraction took back.</param>
    public TurnLine Of(Turn turn, PreferenceLedger ledger) => new(
        turn.Utterance,
        [.. turn.Act.Intents.Select(intent => new ActLine(intent.Kind.ToString(), [.. intent.Slots.Select(slot => Slot(slot, turn.Act))], intent.Confidence))],
        [.. turn.Lines.Select(line => Ledger(line, ledger))],
        [.. turn.Constraints.Select(constraint => new ConstraintLine(constraint.ToString(), Words(constraint)))],
        [.. turn.Slate?.Relaxed.Select(given => new RelaxedLine(given.Constraint.ToString(), Words(given.Constraint), given.Gained)) ?? []],
        turn.Question is { } question ? new(question.Kind.ToString(), question.Facet ?? question.Words, [.. question.Options.Select(option => new ChipLine(option.Label, option.Count))]) : null,
        [.. turn.Chips.Select(chip => new ChipLine(chip.Label, chip.Count))],
        [.. turn.Slate?.Explanations.Select(Item) ?? []],
        turn.Prose,
        Timings(turn),
        turn.Parts.OfType<ElsewherePart>().FirstOrDefault() is { } elsewhere
            ? new(elsewhere.Noun, [.. elsewhere.Items.Select(item => new ElsewhereItemLine(item.Id.Value, item.Title, item.Facts, item.Shared))]) : null,
        [.. turn.Trace.Notes.Select(note => new NoteLine(note.Step, note.Path, note.IsFallback, note.Text))]);

    private string Words(Constraint constraint) => ConstraintWords.Of(constraint, catalog.Schema);

    private SlotLine Slot(Slot slot, DialogueAct act) => new(
        slot switch
        {
            ItemSlot => "item",
            ConstraintSlot => "constraint",
            CountSlot => "count",
            RatingSlot => "rating",
            AspectSlot => "aspect",
            _ => "text",
        },
        SlotLabels.Of(slot, catalog), slot.Span.End <= act.Text.Length ? act.Text.Substring(slot.Span.Start, slot.Span.Length) : "", slot.Confidence);

    private static LedgerLine Ledger(LedgerEvent line, PreferenceLedger ledger)
    {
        var entry = line.Entry ?? EntryOf(ledger, line.Retracts!.Value);
        return new(line.Number, line.Entry is null ? "retracted" : "stated", entry.Item?.Value ?? $"{entry.Facet}", entry.Opinion.ToString(),
            entry.Firmness.ToString(), entry.OnlyInChat is null ? "always" : "chat", entry.Strength, entry.Source.Words);
    }

    // A retraction can take back a retraction: what it is about stands in the line at the end of the chain.
    private static PreferenceEntry EntryOf(PreferenceLedger ledger, int number)
    {
        var line = ledger.Lines[number - 1];
        return line.Entry ?? EntryOf(ledger, line.Retracts!.Value);
    }

    private SlateLine Item(Explanation explanation)
    {
        var item = catalog.Find(explanation.Item)!;
        return new(item.Id.Value, item.Title, yearFacet is null ? null : item.Number(yearFacet), Facets(item), explanation.Match.ToString(),
            [.. explanation.Reasons.Select(reason => JsonSerializer.SerializeToNode(reason, DialogueJson.Default.Reason)!)]);
    }

    private Dictionary<string, JsonNode> Facets(Item item)
    {
        Dictionary<string, JsonNode> facets = [];
        foreach (var facet in catalog.Schema.Facets)
        {
            if (facet.Kind == FacetKind.Numeric && item.Number(facet.Name) is { } number) facets[facet.Name] = JsonValue.Create(number);
            else if (facet.Kind == FacetKind.Categorical && item.Values(facet.Name) is { Count: > 0 } values) facets[facet.Name] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }
        return facets;
    }

    private static Dictionary<string, double> Timings(Turn turn) =>
        turn.Trace.Times.ToDictionary(time => time.Stage, time => Math.Round(time.Elapsed.TotalMilliseconds, 3));
}
