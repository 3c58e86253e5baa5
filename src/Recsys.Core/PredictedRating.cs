namespace Recsys.Core;

/// <summary>What a user would probably rate an item.</summary>
/// <param name="Rating">In the catalogue's scale.</param>
/// <param name="Deviation">How far off such a prediction is, as a standard deviation in the same scale.</param>
public readonly record struct PredictedRating(ItemId Item, double Rating, double Deviation);
