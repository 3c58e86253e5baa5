namespace Recsys.Core.Metrics;

/// <summary>A user of an evaluation.</summary>
/// <param name="User">Index of the user in training; -1 for one who was not there.</param>
/// <param name="History">Item indexes that may be known about the user, oldest first.</param>
public readonly record struct ScoringQuery(int User, int[] History);
