using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recsys.Web.Load;

/// <summary>What a page says to the script that brings it to life: its components and their state, sealed by the server.</summary>
internal sealed partial record ChatPageMarkup(string Operations, string State)
{
    /// <exception cref="FormatException">The page has no live components.</exception>
    public static ChatPageMarkup Of(string html)
    {
        JsonArray operations = [];
        foreach (var marker in Components().Matches(html).Select(match => JsonNode.Parse(match.Groups[1].Value)!))
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        if (operations.Count == 0) throw new FormatException("The page holds no component that could come alive.");
        return new(new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), StateOf().Match(html).Groups[1].Value);
    }

    [GeneratedRegex("<!--Blazor:({\"type\":\"server\".*?})-->")]
    private static partial Regex Components();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateOf();
}
