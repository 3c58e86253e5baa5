using Recsys.Simulation.Runs;

namespace Recsys.Simulation.Metrics;

/// <summary>The results of a run: <c>metrics.json</c>. Nothing in it depends on the clock or on the parallelism.</summary>
public sealed record SimulationMetrics(RunPlan Plan, IReadOnlyList<RuleSwitch> Switches, IReadOnlyList<SystemMetrics> Systems, IReadOnlyList<ValidityCheck> Validity);
