namespace Recsys.Core.Dialogue;

/// <summary>What the person sees while speaking: the last slate in its order, and the item the talk is about, if any.</summary>
public sealed record ShownItems(IReadOnlyList<ItemId> Items, ItemId? Focus = null)
{
    public static ShownItems Nothing { get; } = new([]);
}
