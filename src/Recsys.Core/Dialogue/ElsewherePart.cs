namespace Recsys.Core.Dialogue;

/// <summary>What there is of another kind than the catalogue's.</summary>
/// <param name="Noun">The kind as it was asked for: <c>book</c>.</param>
public sealed record ElsewherePart(string Noun) : ReplyPart
{
    /// <summary>What the other catalogue calls several of its items; null where there is no catalogue of that kind.</summary>
    public string? Plural { get; init; }

    /// <summary>The items of this catalogue that they are to be like; none where nothing is known to compare with.</summary>
    public IReadOnlyList<ItemId> Like { get; init; } = [];

    /// <summary>Best first.</summary>
    public IReadOnlyList<ElsewhereItem> Items { get; init; } = [];
}
