namespace Recsys.Core;

/// <summary>What a user has liked, disliked and seen, oldest first.</summary>
public sealed record UserHistory(IReadOnlyList<HistoryItem> Items)
{
    public static UserHistory Empty { get; } = new([]);

    public static UserHistory OfLiked(IEnumerable<ItemId> items) => new([.. items.Select(item => new HistoryItem(item))]);

    public IEnumerable<ItemId> Liked => Items.Where(past => past.Weight > 0).Select(past => past.Item);

    public IEnumerable<ItemId> Disliked => Items.Where(past => past.Weight < 0).Select(past => past.Item);
}
