namespace Recsys.Core.Metrics;

/// <summary>How far one predicted rating was from the real one.</summary>
/// <param name="Error">Real minus predicted.</param>
/// <param name="Deviation">The standard deviation that was predicted for the error.</param>
public readonly record struct RatingResidual(int User, double Error, double Deviation);
