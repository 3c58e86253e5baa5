using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Runs;

/// <summary>The JSON of a run's plan and results.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RunPlan))]
[JsonSerializable(typeof(SimulationMetrics))]
[JsonSerializable(typeof(IReadOnlyList<SystemTimings>))]
internal sealed partial class RunJson : JsonSerializerContext;
