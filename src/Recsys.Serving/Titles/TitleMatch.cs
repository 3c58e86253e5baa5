using Recsys.Core;

namespace Recsys.Serving.Titles;

/// <summary>An item whose name is like what was typed.</summary>
/// <param name="Similarity">0 to 1; 1 where the names are the same but for case, accents, articles and the like.</param>
public readonly record struct TitleMatch(Item Item, double Similarity);
