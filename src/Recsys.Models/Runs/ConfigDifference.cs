using System.Text.Json.Nodes;

namespace Recsys.Models.Runs;

/// <summary>Finds what differs between two configurations, so that a run is only resumed as it was started.</summary>
internal static class ConfigDifference
{
    // These change when a run ends or how it is stored, never what an epoch computes.
    private static readonly string[] free = ["TimeBudget", "CheckpointEvery", "versions"];

    /// <summary>The first difference in words, or null: <c>options.Layers was 3 and is 2</c>.</summary>
    public static string? Find(string before, string now) => Find("", JsonNode.Parse(before), JsonNode.Parse(now));

    private static string? Find(string path, JsonNode? before, JsonNode? now)
    {
        if (before is not JsonObject a || now is not JsonObject b)
            return JsonNode.DeepEquals(before, now) ? null : $"{path} was {before?.ToJsonString() ?? "unset"} and is {now?.ToJsonString() ?? "unset"}";
        return a.Select(one => one.Key).Union(b.Select(one => one.Key)).Except(free)
            .Select(key => Find(path.Length == 0 ? key : $"{path}.{key}", a[key], b[key]))
            .FirstOrDefault(difference => difference is not null);
    }
}
