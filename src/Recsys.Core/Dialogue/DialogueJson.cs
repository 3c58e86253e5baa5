using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Core.Dialogue;

/// <summary>The JSON of turns, as stores keep them and interfaces show them.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(Reason))]
[JsonSerializable(typeof(DialogueAct))]
public sealed partial class DialogueJson : JsonSerializerContext;
