using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Storage.Splits;

namespace Recsys.Storage;

/// <summary>The JSON of data set folders.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DataSetInfo))]
[JsonSerializable(typeof(SplitInfo))]
internal sealed partial class StorageJson : JsonSerializerContext;
