using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Starter;

/// <summary>The JSON of the embedded files.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PersonaEntry[]))]
internal sealed partial class StarterJson : JsonSerializerContext;
