using Recsys.Core.Metrics;

namespace Recsys.Simulation.Comparison;

/// <summary>One metric of two runs.</summary>
/// <param name="Difference">Second minus first over the pairs that both have it.</param>
/// <param name="Verdict"><c>better</c>, <c>worse</c>, <c>different</c>, or <c>no difference shown</c>.</param>
public sealed record ComparisonRow(string Name, double First, double Second, Interval Difference, string Verdict);
