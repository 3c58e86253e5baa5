namespace Recsys.Core;

/// <summary>One user's rating (or click, watch, purchase) of one item.</summary>
/// <param name="Rating">In the data set's own scale; 1 where the data has none.</param>
/// <param name="Timestamp">Unix seconds, or a position in time; 0 where the data has none.</param>
public readonly record struct Interaction(string User, string Item, float Rating, long Timestamp);
