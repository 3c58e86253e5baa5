namespace Recsys.Core.Dialogue;

/// <summary>An item of another catalogue, with all that a card of it shows: who shows it need not have that catalogue.</summary>
/// <param name="Id">Its identifier there.</param>
/// <param name="Shared">What it has in common with the items it was sought by, the most telling first.</param>
public sealed record ElsewhereItem(ItemId Id, string Title, IReadOnlyList<string> Shared)
{
    /// <summary>What its catalogue says of it, by the facet's label.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}
