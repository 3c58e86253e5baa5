namespace Recsys.Core.Artifacts;

/// <summary>What the ratings of a model mean.</summary>
/// <param name="Range">Their scale.</param>
/// <param name="Calibration">What the graph's deviations are multiplied by, so that they fit the errors on held-out ratings.</param>
public sealed record RatingOutput(RatingRange Range, double Calibration = 1);
