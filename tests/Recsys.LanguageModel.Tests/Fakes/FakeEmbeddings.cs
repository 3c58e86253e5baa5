using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>Vectors that count the letters of a text: texts of like words are near.</summary>
internal static class FakeEmbeddings
{
    public static JsonNode Answer(FakeCall call)
    {
        var input = call.Body["input"] is JsonArray many ? many.Select(text => (string)text!).ToList() : [(string)call.Body["input"]!];
        if (call.Dialect == "ollama")
            return new JsonObject { ["model"] = call.Model, ["embeddings"] = new JsonArray([.. input.Select(text => Numbers(Of(text)))]) };
        var isBinary = (string?)call.Body["encoding_format"] == "base64";
        var data = input.Select((text, i) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = i,
            ["embedding"] = isBinary ? Convert.ToBase64String(MemoryMarshal.AsBytes(Of(text).AsSpan())) : Numbers(Of(text)),
        });
        return new JsonObject
        {
            ["object"] = "list",
            ["model"] = call.Model,
            ["data"] = new JsonArray([.. data]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        };
    }

    private static JsonArray Numbers(float[] vector) => new([.. vector.Select(value => (JsonNode)value)]);

    private static float[] Of(string text)
    {
        var counts = new float[26];
        foreach (var c in text.ToLowerInvariant().Where(char.IsAsciiLetter)) counts[c - 'a']++;
        return counts;
    }
}
