namespace Recsys.Cli.Tests.Bench;

public sealed class BenchDialoguesCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void A_part_without_training_dialogues_is_cross_validated()
    {
        WriteDialogues("redial", "valid", 6);

        var report = Run("--data", folder.Path, "--folds", "3", "--json").Expect().Json;

        Assert.Equal((6, 12), (report.GetProperty("dialogues").GetInt32(), report.GetProperty("cases").GetInt32()));
        Assert.Contains("3 parts", report.GetProperty("training").GetString(), StringComparison.Ordinal);
        var mixture = report.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("order").GetString() == "all signals");
        Assert.Equal(12, mixture.GetProperty("all").GetProperty("Recall@50").GetProperty("count").GetInt32());
        Assert.Equal(6, mixture.GetProperty("untainted").GetProperty("Recall@50").GetProperty("count").GetInt32());   // the second of each dialogue was named already
    }

    [Fact]
    public void Other_parts_of_the_corpus_are_learned_from_where_they_are_there()
    {
        WriteDialogues("opendialkg", "train", 8);
        WriteDialogues("opendialkg", "valid", 4);

        var shown = Run("--data", folder.Path, "--corpus", "opendialkg").Expect().Out;

        Assert.Contains("Learned from 8 dialogues (train).", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_mentions_is_refused_without_the_dialogues_to_take_off()
    {
        WriteDialogues("redial", "valid", 3);
        var list = folder.Write("lists/movies_with_mentions.csv", "movieId,movieName,nbMentions\n1,Film 10 (1990),4\n");

        Assert.Contains("valid_data.jsonl is missing", Run("--data", folder.Path, "--mentions", list).Expect(1).Error, StringComparison.Ordinal);

        folder.Write("lists/valid_data.jsonl", """{"messages": [{"text": "@1"}]}""" + "\n");
        Run("--data", folder.Path, "--mentions", list).Expect();
    }

    [Fact]
    public void The_list_belongs_to_redial() =>
        Assert.Contains("--corpus redial", Run("--data", folder.Path, "--corpus", "opendialkg", "--mentions", "list.csv").Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_the_files_is_named() => Assert.Contains(folder.Path, Run("--data", folder.Path).Expect(1).Error, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private static CommandResult Run(params string[] arguments) => CommandLine.Run(["bench", "dialogues", .. arguments]);

    /// <summary>Dialogues in which one film is recommended twice, over twenty films of two genres.</summary>
    private void WriteDialogues(string corpus, string part, int count)
    {
        string[] names = [.. Enumerable.Range(0, 20).Select(i => $"Film {10 + i} ({1990 + i})")];
        folder.Write($"{corpus}/entity2id.json", $"{{{string.Join(", ", names.Select((name, i) => $"\"{name}\": {i}"))}, \"horror\": 100}}");
        folder.Write($"{corpus}/item_ids.json", $"[{string.Join(", ", Enumerable.Range(0, 20))}]");
        folder.Write($"{corpus}/id2info.json", $"{{{string.Join(", ", names.Select((name, i) => $"\"{i}\": {{\"name\": \"{name}\", \"genre\": [\"{(i % 2 == 0 ? "horror" : "comedy")}\"]}}"))}}}");
        folder.Write($"{corpus}_eval/{part}_data_processed.jsonl", string.Concat(Enumerable.Range(0, count).Select(d => $$"""
            {"dialog_id": "{{part}}{{d}}", "turn_id": 2, "context": ["", "Hi", "Some horror"], "entity": ["horror"], "rec": ["{{names[2 * d % 20]}}"], "resp": ""}
            {"dialog_id": "{{part}}{{d}}", "turn_id": 4, "context": ["", "Hi", "Some horror", "{{names[2 * d % 20]}}", "Yes"], "entity": ["horror", "{{names[2 * d % 20]}}"], "rec": ["{{names[2 * d % 20]}}"], "resp": ""}

            """)));
    }
}
