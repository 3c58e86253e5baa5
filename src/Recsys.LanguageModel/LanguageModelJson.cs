using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Understanding;

namespace Recsys.LanguageModel;

/// <summary>The JSON that models answer with, and that is kept of them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelAct))]
[JsonSerializable(typeof(LiftRecord))]
internal sealed partial class LanguageModelJson : JsonSerializerContext;
