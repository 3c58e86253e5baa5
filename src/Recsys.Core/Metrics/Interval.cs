namespace Recsys.Core.Metrics;

/// <summary>A mean with its 95 % bootstrap interval.</summary>
/// <param name="Count">Observations, usually users.</param>
public readonly record struct Interval(double Mean, double Low, double High, int Count);
