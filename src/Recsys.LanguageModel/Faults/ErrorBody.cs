using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recsys.LanguageModel.Faults;

/// <summary>What a server says of a request that it refuses; it decides what is done and is shown to nobody.</summary>
internal static class ErrorBody
{
    private const int Longest = 16_000;   // bytes; beyond them nothing is said that matters here

    /// <summary>Reads it, and leaves it there to be read again.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is StringContent read) return await read.ReadAsStringAsync(cancellationToken);
        var buffer = new byte[Longest];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, cancellationToken);
        var said = System.Text.Encoding.UTF8.GetString(buffer, 0, length);
        response.Content = new StringContent(said);
        return said;
    }

    /// <summary>The parameter that it is about; null where it names none.</summary>
    public static string? Parameter(string said) => Field(said, "param");

    /// <summary>Was something in it, or in the answer to it, unwelcome?</summary>
    public static bool IsFiltered(string said) => Field(said, "code") is "content_filter" or "content_policy_violation";

    private static string? Field(string said, string name)
    {
        try
        {
            return JsonNode.Parse(said) is JsonObject body && body["error"] is JsonObject error && error[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
