namespace Recsys.Core.Dialogue;

/// <summary>The catalogue has nothing of that name.</summary>
public sealed record UnknownTitlePart(string Words) : ReplyPart
{
    /// <summary>Titles that look alike, likeliest first.</summary>
    public IReadOnlyList<ItemId> Near { get; init; } = [];
}
