using Recsys.Core;
using Recsys.Core.Dialogue;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Chat;

/// <summary>A turn as a terminal shows it: the list as numbered cards, the prose, chips by number.</summary>
internal static class TurnView
{
    private const int Facets = 2;   // categorical facets on a card

    public static IRenderable Of(Turn turn, ICatalog catalog)
    {
        List<IRenderable> rows = [];
        if (CardsOf(turn.Parts, catalog) is { } cards) rows.Add(cards);
        rows.Add(new Text(turn.Prose));
        if (Label(turn) is { } label) rows.Add(label);
        if (turn.Chips.Count > 0) rows.Add(Chips(turn));
        rows.Add(Text.Empty);
        return new Rows(rows);
    }

    /// <summary>The cards of a reply; null where it has none.</summary>
    public static IRenderable? CardsOf(IReadOnlyList<ReplyPart> parts, ICatalog catalog) =>
        parts.OfType<SlatePart>().FirstOrDefault() is { } slate ? Cards(slate, catalog)
        : parts.OfType<ElsewherePart>().FirstOrDefault(part => part.Items.Count > 0) is { } elsewhere ? Cards(elsewhere) : null;

    private static Table Cards(ElsewherePart elsewhere)
    {
        var table = Columns();
        foreach (var (i, item) in elsewhere.Items.Index())
        {
            var shared = item.Shared.Count > 0 ? $"shares {string.Join(", ", item.Shared)}" : "";
            table.AddRow(new Text($"{i + 1}.", new(Color.Grey)), new Text(item.Title, new(decoration: Decoration.Bold)),
                new Text(string.Join(" · ", item.Facts.Values.Take(Facets).Append(shared).Prepend(elsewhere.Noun).Where(text => text.Length > 0)), new(Color.Grey)));
        }
        return table;
    }

    private static Table Cards(SlatePart slate, ICatalog catalog)
    {
        var table = Columns();
        foreach (var (i, explanation) in slate.Explanations.Index())
        {
            var item = catalog.Find(explanation.Item)!;
            table.AddRow(new Text($"{i + 1}.", new(Color.Grey)), new Text(ItemName.Of(item, catalog.Schema), new(decoration: Decoration.Bold)), new Text(Line(item, catalog.Schema, explanation), new(Color.Grey)));
        }
        return table;
    }

    /// <summary>Where a language model was asked in vain and the built-in steps answered; null where it was not.</summary>
    public static IRenderable? Label(Turn turn) => AnswerLabel.Of(turn.Trace.Notes) is { } label ? new Text(label, new(Color.Yellow)) : null;

    private static Table Columns() => new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn("").AddColumn("");

    public static IRenderable Chips(Turn turn) => new Text(
        string.Join("   ", turn.Chips.Select((chip, i) => $"[{(char)('a' + i)}] {chip.Label} ({chip.Count})")), new(Color.Blue));

    private static string Line(Item item, CatalogSchema schema, Explanation explanation)
    {
        var facets = schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).Take(Facets).Select(facet => string.Join(", ", item.Values(facet.Name)));
        return string.Join(" · ", facets.Where(text => text.Length > 0).Append(explanation.Match switch
        {
            MatchStrength.Strong => "strong match",
            MatchStrength.Good => "good match",
            MatchStrength.WorthATry => "worth a try",
            _ => "popular",
        }));
    }
}
