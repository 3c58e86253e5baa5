using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Core.Artifacts;

/// <summary>The JSON of the files that Core reads and writes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelManifest))]
[JsonSerializable(typeof(CatalogSchema))]
public sealed partial class ArtifactJson : JsonSerializerContext;
