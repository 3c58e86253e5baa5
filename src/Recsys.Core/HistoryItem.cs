namespace Recsys.Core;

/// <summary>One item of a user's past.</summary>
/// <param name="Weight">How much it counts: 1 liked, negative disliked, 0 seen without an opinion.</param>
/// <param name="Rating">What the user rated it, in the catalogue's scale; null where only the weight is known.</param>
public readonly record struct HistoryItem(ItemId Item, double Weight = 1, double? Rating = null);
