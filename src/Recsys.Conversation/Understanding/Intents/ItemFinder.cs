using Recsys.Conversation.Understanding.Recognition;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>The items that a clause is about: named, pointed at, or left to a pronoun.</summary>
internal sealed class ItemFinder(UnitText text, bool[] negated, ShownItems shown)
{
    /// <summary>The items of the last clause that named any.</summary>
    private List<ItemSlot> antecedents = [];

    public List<ItemSlot> Named(Clause clause, bool? isNegated = null)
    {
        List<ItemSlot> slots = [];
        for (var at = clause.Start; at < clause.End; at++)
            if (text.Units[at].Reading is ItemReading reading && (isNegated is null || negated[at] == isNegated)) slots.AddRange(Slots(reading));
        return [.. slots.DistinctBy(slot => string.Join(' ', slot.Choices))];
    }

    /// <summary>The named items, else those that a pronoun means, else what the talk is about.</summary>
    public List<ItemSlot> About(Clause clause)
    {
        if (Named(clause) is { Count: > 0 } named) return named;
        return Pronoun(clause) is { } at ? Meant(at) : Understood(clause);
    }

    /// <summary>What a pronoun means beside the items that are named, else what the talk is about.</summary>
    public List<ItemSlot> Meant(Clause clause) => Pronoun(clause) is { } at ? Meant(at) : Focused(text.Span(clause.Start, clause.End));

    /// <summary>Everything that was shown.</summary>
    public List<ItemSlot> AllShown(TextSpan span) => [.. shown.Items.Select(item => new ItemSlot([item], 0.7, span))];

    public bool HasPronoun(Clause clause) => Pronoun(clause) is not null;

    /// <summary>Is the talk about one item of the list?</summary>
    public bool IsTalkOfOne => shown.Focus is not null;

    public bool HasShown => shown.Items.Count > 0;

    public void Remember(Clause clause)
    {
        if (Named(clause) is { Count: > 0 } named) antecedents = named;
    }

    private IEnumerable<ItemSlot> Slots(ItemReading reading) => reading.IsGroup
        ? reading.Items.Select(item => new ItemSlot([item], reading.Confidence, text.Span(reading)))
        : [new ItemSlot(reading.Items, reading.Confidence, text.Span(reading))];

    // The last pronoun counts: in "that movie, I loved it" both mean the same.
    private int? Pronoun(Clause clause)
    {
        for (var at = clause.End - 1; at >= clause.Start; at--)
            if (text.Units[at].IsPronoun && !(text.Word(at) == "all" && Occasions.IsTime(text.Word(at + 1)))) return at;   // "of all time" means nothing shown
        return null;
    }

    private List<ItemSlot> Meant(int at)
    {
        var span = text.Span(at, at + 1);
        var isPlural = text.Word(at) is "these" or "those" or "them" or "they" or "both" or "all";
        if (antecedents.Count > 0) return [.. (isPlural ? antecedents : antecedents.TakeLast(1)).Select(slot => slot with { Span = span, Confidence = 0.8 })];
        if (isPlural) return AllShown(span);
        return Focused(span);
    }

    private List<ItemSlot> Understood(Clause clause)
    {
        var span = text.Span(clause.Start, clause.End);
        return antecedents.Count > 0 ? [.. antecedents.Select(slot => slot with { Span = span, Confidence = 0.7 })] : Focused(span);
    }

    private List<ItemSlot> Focused(TextSpan span) =>
        shown.Focus is { } focus ? [new([focus], 0.8, span)]
        : shown.Items.Count == 1 ? [new([shown.Items[0]], 0.8, span)]
        : [];
}
