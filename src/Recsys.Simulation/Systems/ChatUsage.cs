namespace Recsys.Simulation.Systems;

/// <summary>What an answer cost.</summary>
internal sealed record ChatUsage(int TotalTokens);
