using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>
/// Slots as short text, the same for labels and for what a reader found: <c>item=Heat</c>, <c>!genres=Horror!!</c> (unwanted, insisted on),
/// <c>moods=dark+</c> (more of it), <c>year=1990..1999@always</c>, <c>rating=4/5</c>, <c>count=3</c>, <c>ask=director</c>, <c>text=her</c>.
/// Alternatives are separated by <c>|</c> in the order of the alphabet. In labels <c>item=*</c> is the whole slate and
/// <c>item~Star Wars</c> any choice of items with that in a name.
/// </summary>
public static class SlotLabels
{
    public static string Of(Slot slot, ICatalog catalog) => slot switch
    {
        ItemSlot item => Sorted(item.Choices.Select(id => "item=" + Name(id, catalog))),
        ConstraintSlot constraint => Of(constraint),
        RatingSlot rating => $"rating={rating.Value}/{rating.Scale}",
        CountSlot count => $"count={count.Count}",
        AspectSlot aspect => $"ask={aspect.Facet}",
        TextSlot text => $"text={text.Text}",
        _ => throw new ArgumentException($"No label is known for a slot of type {slot.GetType().Name}.", nameof(slot)),
    };

    /// <summary>The same label with its alternatives in order.</summary>
    public static string Normalised(string label)
    {
        if (!label.Contains('|', StringComparison.Ordinal)) return label;
        var mark = label.StartsWith('!') ? "!" : "";
        var tail = label.EndsWith("@always", StringComparison.Ordinal) ? "@always" : "";
        return mark + Sorted(label[mark.Length..^tail.Length].Split('|')) + tail;
    }

    /// <summary>Whether a found slot is what the label says.</summary>
    public static bool Matches(string label, string found, Slot slot, ICatalog catalog) =>
        label.StartsWith("item~", StringComparison.Ordinal)
            ? slot is ItemSlot item && item.Choices.All(id => Names(id, catalog).Any(name => name.Contains(label[5..], StringComparison.OrdinalIgnoreCase)))
            : Normalised(label) == found;

    private static string Of(ConstraintSlot constraint) => constraint.Constraint.ToString()
        + (constraint.Strength == Strength.Hard ? "!!" : "") + (constraint.Scope == Scope.Always ? "@always" : "");

    private static string Sorted(IEnumerable<string> alternatives) => string.Join('|', alternatives.Order(StringComparer.Ordinal));

    // The title, with the year where two items share it.
    private static string Name(ItemId id, ICatalog catalog)
    {
        if (catalog.Find(id) is not { } item) return id.Value;
        return catalog.Items.Count(other => other.Title == item.Title) > 1 && item.Number("year") is { } year ? $"{item.Title} ({year})" : item.Title;
    }

    private static IEnumerable<string> Names(ItemId id, ICatalog catalog) => catalog.Find(id) is { } item ? item.Aliases.Prepend(item.Title) : [];
}
