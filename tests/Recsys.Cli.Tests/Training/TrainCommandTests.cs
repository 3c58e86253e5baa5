namespace Recsys.Cli.Tests.Training;

public sealed class TrainCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void A_model_is_trained_tested_and_exported_into_its_folder()
    {
        var report = Train("ease", "--json").Expect().Json;

        var run = report.GetProperty("runs")[0];
        Assert.InRange(run.GetProperty("exportDifference").GetDouble(), 0, 0.001);
        Assert.InRange(report.GetProperty("mean")[0].GetProperty("metrics").GetProperty("NDCG@10").GetProperty("mean").GetDouble(), 0.2, 1);
        Assert.All(["config.json", "metrics.json", "timings.json", "manifest.json", "model.onnx", "items.txt", "README.md", "curve.tsv"],
            file => Assert.True(File.Exists(Path.Combine(Out, file)), file));
    }

    [Fact]
    public void A_model_of_ratings_is_tested_by_its_errors_and_needs_ratings()
    {
        var data = Path.Combine(folder.Path, "rated");
        folder.Write("rated.csv", "user,item,rating\n" + string.Concat(
            from user in Enumerable.Range(0, 30)
            from item in Enumerable.Range(0, 12)
            where (user + item) % 3 > 0
            select $"u{user},i{item},{(user % 2 == item % 2 ? 5 : 1 + item % 3)}\n"));
        CommandLine.Run("data", "import", Path.Combine(folder.Path, "rated.csv"), "--data-dir", data, "--name", "rated").Expect();

        var report = CommandLine.Run("train", "npca", "--data", "rated", "--data-dir", data, "--out", Out, "--threads", "1", "--json").Expect().Json;

        Assert.InRange(report.GetProperty("runs")[0].GetProperty("exportDifference").GetDouble(), 0, 0.001);
        Assert.InRange(report.GetProperty("mean")[0].GetProperty("metrics").GetProperty("RMSE").GetProperty("mean").GetDouble(), 0.1, 1.2);
        Assert.Contains("RMSE", File.ReadAllText(Path.Combine(Out, "README.md")), StringComparison.Ordinal);
        Assert.Contains("ratings cannot be learnt", Train("npca", "--overwrite").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_to_know_nobody_is_tested_on_newcomers()
    {
        var report = Train("lightgcn", "-p", "ServeTrainedUsers=false", "--epochs", "3", "--json").Expect().Json;

        Assert.InRange(report.GetProperty("runs")[0].GetProperty("exportDifference").GetDouble(), 0, 1e-4);
        Assert.DoesNotContain("\"user\"", File.ReadAllText(Path.Combine(Out, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_seeds_give_one_run_each_and_their_mean()
    {
        var report = Train("popularity", "--seeds", "1,2", "--json").Expect().Json;

        Assert.Equal([1, 2], report.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("metrics").GetProperty("seed").GetInt32()));
        Assert.True(File.Exists(Path.Combine(Out, "seed2", "manifest.json")));
    }

    [Fact]
    public void A_finished_run_is_not_replaced_unasked_and_resuming_it_shows_the_same()
    {
        var first = Train("itemknn", "--json").Expect().Json;

        var refused = Train("itemknn").Expect(1);
        var resumed = Train("itemknn", "--resume", "--json").Expect().Json;
        Train("itemknn", "--overwrite").Expect();

        Assert.Contains("is not empty", refused.Error, StringComparison.Ordinal);
        Assert.Equal(first.GetProperty("mean").GetRawText(), resumed.GetProperty("mean").GetRawText());
    }

    [Fact]
    public void The_preset_is_said_on_stderr_and_stdout_holds_tables_only()
    {
        var result = Train("popularity").Expect();

        Assert.Contains("preset Small", result.Error, StringComparison.Ordinal);
        Assert.Contains("history masked", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("preset", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no model 'lightgnc'", "lightgnc")]
    [InlineData("has no setting 'Lambda'", "ease", "-p", "Lambda=3")]
    [InlineData("is not of the form Key=Value", "ease", "-p:Lambda")]
    [InlineData("is out of range", "ease", "-p:Epochs=0")]
    [InlineData("is not a list of whole numbers", "ease", "--seeds", "1,x")]
    [InlineData("--threads 0 must be", "ease", "--threads", "0")]
    public void A_wrong_command_line_is_refused_before_anything_is_read(string reason, params string[] arguments) =>
        Assert.Contains(reason, Train(arguments[0], arguments[1..]).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_run_that_is_stopped_leaves_a_checkpoint_and_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        var running = CommandLine.RunAsync(
            ["train", "lightgcn", "--split", folder.WriteSplit(), "--out", Out, "--epochs", "100000", "-p:Patience=10000"], cancellationToken: stop.Token);

        while (!File.Exists(Path.Combine(Out, "config.json")) && !running.IsCompleted) await Task.Delay(10, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var result = (await running).Expect(130);

        Assert.Contains("--resume goes on", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Out, "checkpoint.bin")));
        Assert.False(File.Exists(Path.Combine(Out, "manifest.json")));
    }

    [Fact]
    public void Interactions_must_be_named() =>
        Assert.Contains("--data or with --split", CommandLine.Run("train", "ease").Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void A_split_that_is_not_there_is_named() =>
        Assert.Contains("holds no split", CommandLine.Run("train", "ease", "--split", folder.Path).Expect(1).Error, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private string Out => Path.Combine(folder.Path, "run");

    private CommandResult Train(string model, params string[] more) =>
        CommandLine.Run(["train", model, "--split", folder.WriteSplit(), "--out", Out, .. more]);
}
