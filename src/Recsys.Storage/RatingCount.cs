namespace Recsys.Storage;

/// <summary>How many ratings lie from one value up to another; one value where both are equal.</summary>
public sealed record RatingCount(float From, float To, long Count);
