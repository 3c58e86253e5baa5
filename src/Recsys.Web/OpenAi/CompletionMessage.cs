using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Web.OpenAi;

/// <summary>A message, whose content is a text or a list of parts.</summary>
internal sealed record CompletionMessage(string Role, JsonElement Content)
{
    [JsonIgnore]
    public string Text => Content.ValueKind switch
    {
        JsonValueKind.String => Content.GetString()!,
        JsonValueKind.Array => string.Concat(Content.EnumerateArray().Where(part => part.TryGetProperty("text", out _)).Select(part => part.GetProperty("text").GetString())),
        _ => "",
    };
}
