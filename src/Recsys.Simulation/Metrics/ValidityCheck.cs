namespace Recsys.Simulation.Metrics;

/// <summary>A reason to believe the simulator, or not to.</summary>
/// <param name="Holds">Null where the run cannot tell.</param>
public sealed record ValidityCheck(string Question, bool? Holds, string Finding);
