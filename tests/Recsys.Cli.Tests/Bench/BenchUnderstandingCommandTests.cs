namespace Recsys.Cli.Tests.Bench;

public sealed class BenchUnderstandingCommandTests
{
    [Fact]
    public void Every_split_is_measured_and_its_errors_are_listed()
    {
        using ScratchFolder folder = new();
        var labels = folder.Write("labels.jsonl", """
            {"slate": []}
            {"text": "a war film", "intents": [{"intent": "Recommend", "slots": ["genres=War"]}], "split": "right"}
            {"text": "a war film, please", "intents": [{"intent": "Thanks", "slots": []}], "split": "wrong"}
            """);

        var splits = CommandLine.Run("bench", "understanding", "--labels", labels, "--json").Expect().Json.GetProperty("utterances");

        Assert.Equal(1, splits[0].GetProperty("intentAccuracy").GetDouble());
        Assert.Equal("a war film, please", splits[1].GetProperty("errors")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("nowhere.jsonl", CommandLine.Run("bench", "understanding", "--labels", "nowhere.jsonl").Expect(1).Error, StringComparison.Ordinal);
}
