using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Understanding;

/// <summary>
/// Turns what the model says into a <see cref="DialogueAct"/>. It may only quote: every quote and every mention of an item
/// must stand in the utterance, the embedded reader resolves the mentions, and facet values are those of the catalogue. What
/// changes the profile for good (lasting tastes, forgetting, undoing) is left to the embedded reader.
/// </summary>
internal sealed class ActReader(IUnderstanding embedded, FacetValues values, CatalogSchema schema)
{
    private const double Confidence = 0.7;

    private static readonly HashSet<IntentKind> aboutItems =
        [IntentKind.MoreLike, IntentKind.LessLike, IntentKind.Liked, IntentKind.Disliked, IntentKind.Seen, IntentKind.Rate, IntentKind.Compare, IntentKind.Predict];

    private static readonly HashSet<IntentKind> reserved =
        [IntentKind.Preference, IntentKind.Forget, IntentKind.Undo, IntentKind.StartOver, IntentKind.NotNow, IntentKind.ElsewhereDetail, IntentKind.ElsewhereOpinion];

    /// <summary>What of the answer holds, and whether something had to be left out; null where nothing does.</summary>
    public async Task<(DialogueAct Act, bool IsRepaired)?> ReadAsync(string answer, UnderstandingRequest request, CancellationToken cancellationToken)
    {
        if (Parsed(answer) is not { Intents.Count: > 0 } said) return null;
        var isRepaired = !answer.AsSpan().Trim().StartsWith("{");
        List<Intent> intents = [];
        foreach (var intent in said.Intents)
        {
            var read = await IntentAsync(intent, request, cancellationToken);
            if (read is { } known) intents.Add(known.Intent);
            isRepaired |= read?.IsRepaired ?? true;
        }
        return intents.Count == 0 ? null : (new(request.Utterance, intents), isRepaired);
    }

    private static ModelAct? Parsed(string answer)
    {
        // Models like to wrap JSON in prose or fences.
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (start < 0 || end <= start) return null;
        try
        {
            return JsonSerializer.Deserialize(answer[start..(end + 1)], LanguageModelJson.Default.ModelAct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<(Intent Intent, bool IsRepaired)?> IntentAsync(ModelIntent said, UnderstandingRequest request, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<IntentKind>(said.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || reserved.Contains(kind)) return null;
        if (SpanOf(said.Quote, request.Utterance) is not { } span) return null;
        List<Slot> slots = [];
        foreach (var mention in said.Items ?? [])
            if (SpanOf(mention, request.Utterance) is { } place && await ItemAsync(mention, place, request, cancellationToken) is { } item) slots.Add(item);
        if (aboutItems.Contains(kind) && slots.Count == 0) return null;
        slots.AddRange((said.Constraints ?? []).Select(constraint => ConstraintOf(constraint, span)).OfType<ConstraintSlot>());
        if (kind == IntentKind.Refine && slots.Count == 0) return null;
        var asked = slots.Count;
        if (said.Aspect is { } aspect && schema.Find(aspect) is not null) slots.Add(new AspectSlot(aspect, Confidence, span));
        if (kind == IntentKind.Rate && said is { Rating: { } rating, Scale: { } scale } && rating >= 0 && rating <= scale) slots.Add(new RatingSlot(rating, scale, Confidence, span));
        if (said.Count is >= 1 and <= 100) slots.Add(new CountSlot(said.Count.Value, Confidence, span));
        if (kind is IntentKind.Search or IntentKind.Elsewhere && SpanOf(said.Text ?? "", request.Utterance) is { } words) slots.Add(new TextSlot(request.Utterance.Substring(words.Start, words.Length), Confidence, words));
        if (kind == IntentKind.Elsewhere && !slots.Exists(slot => slot is TextSlot)) return null;
        return (new(kind, Confidence, span) { Slots = slots }, asked < (said.Items?.Count ?? 0) + (said.Constraints?.Count ?? 0));
    }

    private async Task<ItemSlot?> ItemAsync(string mention, TextSpan span, UnderstandingRequest request, CancellationToken cancellationToken)
    {
        var act = await embedded.ReadAsync(new(mention, request.Shown), cancellationToken);
        return act.Intents.SelectMany(intent => intent.Items).FirstOrDefault() is { } item ? item with { Span = span, Confidence = Confidence } : null;
    }

    private ConstraintSlot? ConstraintOf(ModelConstraint said, TextSpan span)
    {
        if (schema.Find(said.Facet) is null || TermOf(said) is not { } term) return null;
        return new(new Constraint(term) { Polarity = said.Wanted ? Polarity.Wanted : Polarity.Unwanted }, Confidence, span) { Strength = said.Hard ? Strength.Hard : Strength.Soft };
    }

    private FacetTerm? TermOf(ModelConstraint said)
    {
        var value = said.Value is { } named ? values.Find(said.Facet, named) : null;
        return (said.Operator, values.IsNumeric(said.Facet)) switch
        {
            ("is", false) when value is not null => FacetTerm.Is(said.Facet, value),
            ("within", true) when (said.Low ?? said.High) is not null && !(said.Low > said.High) => FacetTerm.Within(said.Facet, said.Low, said.High),
            ("more", var isNumeric) when isNumeric || value is not null => new(said.Facet, FacetOperator.More, value),
            ("less", var isNumeric) when isNumeric || value is not null => new(said.Facet, FacetOperator.Less, value),
            _ => null,
        };
    }

    // Where the words stand in the utterance, in any case; null where they do not.
    private static TextSpan? SpanOf(string words, string utterance)
    {
        var sought = words.Trim();
        var start = sought.Length == 0 ? -1 : utterance.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : new(start, sought.Length);
    }
}
