namespace Recsys.Core.Grounding;

/// <summary>An item that a written title may mean.</summary>
/// <param name="Similarity">0 to 1; 1 where the names are the same but for case, accents, articles and the like.</param>
public readonly record struct TitleLink(ItemId Item, double Similarity);
