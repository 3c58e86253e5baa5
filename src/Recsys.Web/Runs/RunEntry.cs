using Recsys.Simulation.Metrics;
using Recsys.Simulation.Runs;

namespace Recsys.Web.Runs;

/// <summary>A run on the shelf.</summary>
/// <param name="Name">Its folder, relative to the shelf, with slashes.</param>
/// <param name="Metrics">Null where it is not finished, or its metrics cannot be read.</param>
public sealed record RunEntry(string Name, RunPlan Plan, DateTime When, SimulationMetrics? Metrics, bool HasReport);
