using System.Text.Json;
using Recsys.Cli.Tests.Training;

namespace Recsys.Cli.Tests.Evaluation;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void The_exported_model_measures_what_training_reported()
    {
        var trained = Train("ease").GetProperty("mean")[0].GetProperty("metrics");

        var measured = Evaluate(["ease"], "--json").Expect().Json.GetProperty("models")[0].GetProperty("metrics");

        foreach (var metric in (string[])["NDCG@10", "Recall@5", "MRR@20"])
            Assert.Equal(trained.GetProperty(metric).GetProperty("mean").GetDouble(), measured.GetProperty(metric).GetProperty("mean").GetDouble(), 1e-3);
    }

    [Fact]
    public void A_second_model_is_compared_with_the_first_on_the_same_users()
    {
        Train("popularity");
        Train("ease");

        var report = Evaluate(["popularity", "ease"], "--json").Expect().Json;

        var difference = report.GetProperty("differences")[0];
        Assert.Equal(("EASE", "Popularity"), (difference.GetProperty("model").GetString(), difference.GetProperty("against").GetString()));
        Assert.True(difference.GetProperty("metrics").GetProperty("NDCG@10").GetProperty("low").GetDouble() > 0);
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("learned")]
    public void Models_fused_as_they_are_served_are_measured_beside_their_parts(string weights)
    {
        Train("ease");
        Train("popularity");

        var result = Evaluate(["ease", "popularity"], "--fuse", weights, "--json").Expect();

        var models = result.Json.GetProperty("models").EnumerateArray().ToList();
        Assert.Equal(["EASE", "Popularity", "fused"], models.Select(model => model.GetProperty("model").GetString()));
        Assert.True(Ndcg(models[2]) > Ndcg(models[1]));
        Assert.Equal(weights == "learned", result.Error.Contains("Learned on the validation part", StringComparison.Ordinal));
    }

    [Fact]
    public void Learned_weights_are_told_as_the_settings_that_serve_them()
    {
        Train("ease");
        Train("popularity");

        var told = Evaluate(["ease", "popularity"], "--fuse", "learned").Expect().Error;

        var settings = JsonDocument.Parse($"{{{told[told.IndexOf("\"Fusion\"", StringComparison.Ordinal)..].Split('\n')[0]}}}").RootElement.GetProperty("Fusion");
        Assert.Equal("ReciprocalRank", settings.GetProperty("Formula").GetString());
        Assert.Equal(1, settings.GetProperty("Weights").GetProperty("ease").GetDouble());
        Assert.InRange(settings.GetProperty("Weights").GetProperty("popularity").GetDouble(), -1, 0.999);
    }

    [Fact]
    public void Two_models_of_one_name_are_not_fused_and_two_names_of_one_kind_are()
    {
        Train("ease");
        Train("ease", "other", "-p", "Regularization=1");
        Train("ease", "named", "-p", "Regularization=1", "--name", "ease-free");

        Assert.Contains("Two of the models are called 'ease'", Evaluate(["ease", "other"], "--fuse", "settings").Expect(1).Error, StringComparison.Ordinal);
        var models = Evaluate(["ease", "named"], "--fuse", "settings", "--json").Expect().Json.GetProperty("models").EnumerateArray();
        Assert.Equal(["EASE", "EASE (ease-free)", "fused"], models.Select(model => model.GetProperty("model").GetString()));
    }

    [Theory]
    [InlineData("NDCG@10=0.01", 0)]
    [InlineData("Recall@3=.999", 3)]
    public void A_missed_bar_is_exit_code_three(string bar, int exitCode)
    {
        Train("popularity");

        var result = Evaluate(["popularity"], "--min", bar).Expect(exitCode);

        Assert.Equal(exitCode == 3, result.Error.Contains("misses the bar", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_mask_the_history_competes()
    {
        Train("popularity");

        var models = Evaluate(["popularity"], "--mask", "both", "--json").Expect().Json.GetProperty("models");

        Assert.Equal(["History", "None"], models.EnumerateArray().Select(model => model.GetProperty("mask").GetString()));
        Assert.True(Ndcg(models[0]) > Ndcg(models[1]));
    }

    [Fact]
    public void Sampled_negatives_flatter_and_are_the_same_for_the_same_seed()
    {
        Train("ease");

        var full = Evaluate(["ease"], "--json").Expect().Json.GetProperty("models")[0];
        var sampled = Evaluate(["ease"], "--negatives", "3", "--sampling", "uniform", "--json").Expect();

        Assert.True(Ndcg(sampled.Json.GetProperty("models")[0]) > Ndcg(full));
        Assert.Equal(sampled.Out, Evaluate(["ease"], "--negatives", "3", "--sampling", "uniform", "--json").Out);
    }

    [Fact]
    public void Every_user_can_be_written_to_a_file()
    {
        Train("popularity");
        var file = Path.Combine(folder.Path, "users.tsv");

        Evaluate(["popularity"], "--per-user", file, "--k", "10").Expect();

        var lines = File.ReadAllLines(file);
        Assert.Equal("model\tmask\tuser\tRecall@10\tNDCG@10\tMRR@10\tHit@10\tPrecision@10", lines[0]);
        Assert.Equal(1 + 40, lines.Length);
    }

    [Fact]
    public void A_model_of_another_split_is_said_to_have_seen_the_test()
    {
        Train("popularity");
        File.AppendAllText(Path.Combine(folder.Path, "split", "train.tsv"), "u0\ti19\n");

        Assert.Contains("was trained on another split", CommandLine.Run("evaluate", "--model", Run("popularity"), "--split", Path.Combine(folder.Path, "split")).Expect().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--min NDCG10=1 is not of the form", "--min", "NDCG10=1")]
    [InlineData("is not a list of lengths", "--k", "5,ten")]
    [InlineData("--negatives 0 must be", "--negatives", "0")]
    public void A_wrong_command_line_is_refused(string reason, params string[] more) =>
        Assert.Contains(reason, Evaluate(["nowhere"], more).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_model_is_named() =>
        Assert.Contains("is not the folder of a trained model", Evaluate(["nowhere"]).Expect(1).Error, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private static double Ndcg(JsonElement model) => model.GetProperty("metrics").GetProperty("NDCG@10").GetProperty("mean").GetDouble();

    private string Run(string model) => Path.Combine(folder.Path, model);

    private JsonElement Train(string model) => Train(model, model);

    private JsonElement Train(string model, string run, params string[] more) =>
        CommandLine.Run(["train", model, "--split", folder.WriteSplit(), "--out", Run(run), "--json", .. more]).Expect().Json;

    private CommandResult Evaluate(string[] models, params string[] more) =>
        CommandLine.Run(["evaluate", .. models.SelectMany(model => (string[])["--model", Run(model)]), "--split", folder.WriteSplit(), .. more]);
}
