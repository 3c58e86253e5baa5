namespace Recsys.Core.Dialogue;

/// <summary>What a look into the catalogue found.</summary>
public sealed record FoundPart(string Words, IReadOnlyList<ItemId> Items, int Count) : ReplyPart;
