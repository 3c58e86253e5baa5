using Recsys.Core.Metrics;

namespace Recsys.Simulation.Metrics;

/// <summary>A metric of one system over all episodes that have it.</summary>
/// <param name="Better">1 where more is better, -1 where less is, 0 where neither.</param>
public sealed record MetricRow(string Name, string Group, int Better, string Meaning, Interval Value);
