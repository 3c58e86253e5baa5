using System.Security.Cryptography;
using System.Text.Json;
using Recsys.Core.Artifacts;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Tests.Training;
using Recsys.Models.Training;

namespace Recsys.Models.Tests.Runs;

public sealed class TrainingRunTests
{
    [Theory]
    [InlineData(SplitProtocol.Random, 1)]
    [InlineData(SplitProtocol.LeaveOneOut, 2)]
    public void The_same_seed_twice_writes_the_same_metrics_and_graph(SplitProtocol protocol, int columns)
    {
        using var one = new ScratchFolder();
        using var two = new ScratchFolder();

        var result = Run(one, protocol: protocol);
        Run(two, protocol: protocol);

        Assert.Equal(columns, result.Test.Count);
        foreach (var file in (string[])["config.json", "metrics.json", "model.onnx", "items.txt", "manifest.json", "README.md", "curve.tsv"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(one.Path, file)), File.ReadAllBytes(Path.Combine(two.Path, file)));
    }

    [Fact]
    public void A_finished_run_is_a_model_folder_whose_hashes_hold()
    {
        using var folder = new ScratchFolder();

        Run(folder);

        var manifest = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder.Path, "manifest.json")), ArtifactJson.Default.ModelManifest)!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, "model.onnx")))), manifest.GraphSha256);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, "items.txt")))), manifest.ItemsSha256);
        Assert.Equal(manifest.ItemCount, File.ReadAllLines(Path.Combine(folder.Path, "items.txt")).Length);
        Assert.Equal([GraphInputs.Exclude, GraphInputs.K], manifest.Inputs);
        Assert.False(File.Exists(Path.Combine(folder.Path, "checkpoint.bin")));
    }

    [Fact]
    public void Where_only_likes_are_learned_from_the_rest_is_known_all_the_same()
    {
        var train = Interactions.Table([0, 1, 2], [0, 1]).Where(_ => false);
        foreach (var (user, item, rating) in new[] { (0, 0, 5f), (0, 1, 2f), (0, 2, 4f), (1, 0, 4f), (1, 1, 3f) }) train.Add(user, item, rating, 0);
        var none = train.Where(_ => false);
        var model = ModelZoo.Find("ease")!;
        RunRequest Asking(double least) => new(model, ModelSettings.Resolve(model, new SettingsLayer("test", new Dictionary<string, string> { ["MinRating"] = $"{least}" })),
            new(new(train, none, none), SplitProtocol.Random, "ratings", "none"));

        Assert.Equal([0, 2, 0], Asking(4).Context.Train.Item);
        Assert.Equal(3, Asking(4).Context.Train.Items.Count);
        Assert.Same(train, Asking(0).Context.Train);
        Assert.Same(train, Asking(4).Data.Split.Train);
        Assert.Contains("rated 5.5 or higher", Assert.Throws<InvalidDataException>(() => Asking(5.5).Context).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_is_no_model_and_can_be_resumed_to_the_same_end()
    {
        using var whole = new ScratchFolder();
        using var halved = new ScratchFolder();
        Run(whole);

        var stopped = Run(halved, stopAt: 7);
        var hadModel = File.Exists(Path.Combine(halved.Path, "manifest.json"));
        var resumed = Run(halved, resume: true);

        Assert.Equal(StopReason.Interrupted, stopped.Outcome.Stop);
        Assert.False(hadModel);
        Assert.Equal(20, resumed.Outcome.Epochs.Count);
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole.Path, "metrics.json")), File.ReadAllBytes(Path.Combine(halved.Path, "metrics.json")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole.Path, "model.onnx")), File.ReadAllBytes(Path.Combine(halved.Path, "model.onnx")));
    }

    [Fact]
    public void A_run_is_resumed_only_with_the_settings_it_was_started_with()
    {
        using var folder = new ScratchFolder();
        Run(folder, stopAt: 3);

        var refused = Assert.Throws<InvalidDataException>(() => Run(folder, resume: true, rate: 2));

        Assert.Contains("options.Rate was 1 and is 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_card_names_data_split_seed_metrics_licence_and_citation()
    {
        using var folder = new ScratchFolder();

        Run(folder);

        var card = File.ReadAllText(Path.Combine(folder.Path, "README.md"));
        Assert.All(["# Drifting, trained on small", "30 users", "| seed | 5 |", "| NDCG@10 |", "n = 30 users", "for tests", "## Citation", "Rate 1"],
            fact => Assert.Contains(fact, card, StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_hash_sees_every_row_and_its_part()
    {
        var split = SmallData.Split();

        string[] hashes =
        [
            DataHash.Of(split), DataHash.Of(split with { Valid = split.Test, Test = split.Valid }),
            DataHash.Of(split with { Train = split.Train.Where(row => row > 0) }),
        ];

        Assert.Equal(hashes[0], DataHash.Of(SmallData.Split()));
        Assert.Equal(3, hashes.Distinct().Count());
    }

    private static RunResult Run(
        ScratchFolder folder, bool resume = false, int stopAt = 0, double rate = 1, SplitProtocol protocol = SplitProtocol.Random)
    {
        using var stop = new CancellationTokenSource();
        var settings = ModelSettings.Resolve(DriftingModel.Definition, new SettingsLayer("-p", new Dictionary<string, string> { ["Rate"] = $"{rate}" }));
        var request = new RunRequest(DriftingModel.Definition, settings, SmallData.Run(protocol), Seed: 5);
        return new TrainingRun(request, new(folder.Path)).Execute(resume, new Stopper(stop, stopAt), stop.Token);
    }

    private sealed class Stopper(CancellationTokenSource stop, int at) : IProgress<EpochProgress>
    {
        public void Report(EpochProgress value)
        {
            if (value.Last.Epoch == at) stop.Cancel();
        }
    }
}
