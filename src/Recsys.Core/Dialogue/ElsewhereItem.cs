namespace Recsys.Core.Dialogue;

/// <summary>An item of another catalogue.</summary>
/// <param name="Id">Its identifier there.</param>
/// <param name="Shared">What it has in common with the items it was sought by, the most telling first.</param>
public sealed record ElsewhereItem(ItemId Id, string Title, IReadOnlyList<string> Shared);
