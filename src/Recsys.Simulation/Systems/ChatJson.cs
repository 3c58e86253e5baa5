using System.Text.Json.Serialization;

namespace Recsys.Simulation.Systems;

/// <summary>The JSON of the chat protocol.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatQuestion))]
[JsonSerializable(typeof(ChatAnswer))]
internal sealed partial class ChatJson : JsonSerializerContext;
