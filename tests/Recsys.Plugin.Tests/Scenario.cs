using System.Text.Json;

namespace Recsys.Plugin.Tests;

/// <summary>Ten steps, one for each function, as a model would call them; told apart by nothing but how the call is made.</summary>
internal static class Scenario
{
    private static readonly (string Function, string Arguments)[] steps =
    [
        ("search_items", """{"words":"Heat"}"""),
        ("get_item", """{"item":"Heat (1995)"}"""),
        ("record_feedback", """{"item":"Heat (1995)","feedback":"Liked"}"""),
        ("recommend_items", """{"request":"a crime film from the 1990s","count":4}"""),
        ("explain_recommendation", """{"item":"FIRST"}"""),
        ("why_not", """{"item":"Toy Story (1995)"}"""),
        ("compare_items", """{"items":["FIRST","Heat (1995)"]}"""),
        ("refine_recommendations", """{"change":"newer"}"""),
        ("predict_rating", """{"item":"FIRST"}"""),
        ("get_profile", "{}"),
    ];

    /// <summary>The replies of the steps, as JSON.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RunAsync(Func<string, Dictionary<string, object?>, Task<JsonElement>> call)
    {
        List<JsonElement> replies = [];
        var first = "";
        foreach (var (function, text) in steps)
        {
            var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(text.Replace("FIRST", first, StringComparison.Ordinal))!;
            var reply = await call(function, arguments);
            replies.Add(reply);
            if (function == "recommend_items") first = reply.GetProperty("items")[0].GetProperty("id").GetString()!;
        }
        return replies;
    }

    public static string Text(IReadOnlyList<JsonElement> replies) => string.Join('\n', replies.Select(reply => reply.GetRawText()));
}
