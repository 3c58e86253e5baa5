using Recsys.Simulation.Views;

namespace Recsys.Simulation.Metrics;

/// <summary>A metric of episodes: what it is called, what it means, and which way is better.</summary>
/// <param name="Group">The table that it stands in.</param>
/// <param name="Better">1 where more is better, -1 where less is, 0 where neither.</param>
/// <param name="Of">The value of one episode; null where the episode has none.</param>
internal sealed record Measure(string Name, string Group, int Better, string Meaning, Func<JudgeView, double?> Of);
