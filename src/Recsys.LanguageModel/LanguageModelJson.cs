using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.LanguageModel.Understanding;

namespace Recsys.LanguageModel;

/// <summary>The JSON that models answer with.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelAct))]
internal sealed partial class LanguageModelJson : JsonSerializerContext;
