using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Cli.Chat;

/// <summary>Turns on one line each: JSON Lines.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TurnLine))]
internal sealed partial class ChatJson : JsonSerializerContext;
