namespace Recsys.Simulation.Metrics;

/// <summary>A fix of the protocol, on or off.</summary>
public sealed record RuleSwitch(string Name, bool IsOn, string Meaning);
