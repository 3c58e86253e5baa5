using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>The JSON of run folders.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunConfig))]
[JsonSerializable(typeof(RunMetrics))]
[JsonSerializable(typeof(RunTimings))]
[JsonSerializable(typeof(TrainerState))]
internal sealed partial class RunJson : JsonSerializerContext;
