using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Users;

namespace Recsys.Simulation;

/// <summary>The JSON of episodes and of the embedded voice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Episode))]
[JsonSerializable(typeof(VoiceFile))]
internal sealed partial class SimulationJson : JsonSerializerContext;
