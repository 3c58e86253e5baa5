using System.Text.Json.Nodes;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>One call as it reached the fake server.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Dialect"><c>openai</c>, <c>azure</c> or <c>ollama</c>.</param>
internal sealed record FakeCall(int Number, string Dialect, JsonNode Body, string Key)
{
    public string Model => (string?)Body["model"] ?? "";

    public bool IsStreamed => (bool?)Body["stream"] ?? false;

    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. (Body["messages"]?.AsArray() ?? []).Select(message => ((string?)message!["role"] ?? "", Text(message["content"])))];

    /// <summary>Everything that was said to the model.</summary>
    public string Prompt => string.Join('\n', Messages.Select(message => $"{message.Role}: {message.Text}"));

    /// <summary>The schema that the answer is to follow, in any dialect; empty where none is asked for.</summary>
    public string Schema => (Body["response_format"]?["json_schema"]?["schema"] ?? Body["format"])?.ToJsonString() ?? "";

    public IReadOnlyList<string> Tools => [.. (Body["tools"]?.AsArray() ?? []).Select(tool => (string)tool!["function"]!["name"]!)];

    private static string Text(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        null => "",
        _ => (string?)content ?? "",
    };
}
