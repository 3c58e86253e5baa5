namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A model that does what each prompt asks for.</summary>
internal static class FakeBrain
{
    public static bool IsUnderstand(FakeCall call) => call.Prompt.Contains("You read one message", StringComparison.Ordinal);

    public static bool IsRerank(FakeCall call) => call.Prompt.Contains("You order", StringComparison.Ordinal);

    public static bool IsRespond(FakeCall call) => call.Prompt.Contains("You word the reply", StringComparison.Ordinal);

    public static FakeAnswer Good(FakeCall call) => Saying(
        IsUnderstand(call) ? """{"intents":[{"kind":"Recommend","quote":"a laugh","items":[],"constraints":[{"facet":"genres","operator":"is","value":"Comedy","low":null,"high":null,"wanted":true,"hard":false}],"aspect":null,"rating":null,"scale":null,"count":null,"text":null}]}"""
        : IsRerank(call) ? Order(call)
        : "Here is something to laugh about. Paper Moons (1994) is a comedy.");

    /// <summary>The letters backwards.</summary>
    public static string Order(FakeCall call) => string.Join(',', Enumerable.Range(0, Lettered(call)).Select(i => (char)('A' + Lettered(call) - 1 - i)));

    /// <summary>The text in pieces of a few characters, as models stream.</summary>
    public static FakeAnswer Saying(string text) => new() { Pieces = [.. text.Chunk(12).Select(piece => new string(piece))] };

    private static int Lettered(FakeCall call) => call.Messages[^1].Text.Split('\n').Count(line => line.Length > 3 && line[1..].StartsWith(": {", StringComparison.Ordinal));
}
