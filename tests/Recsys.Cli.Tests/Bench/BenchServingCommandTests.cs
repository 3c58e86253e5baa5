namespace Recsys.Cli.Tests.Bench;

public sealed class BenchServingCommandTests
{
    [Fact]
    public void Untrained_models_of_any_shape_are_measured()
    {
        var report = CommandLine.Run("bench", "serving", "--kinds", "lightgcn", "--items", "60", "--users", "40",
            "--history", "5", "--k", "7", "--requests", "20", "--batch", "4", "--json").Expect(0).Json;

        var row = report.GetProperty("rows")[0];
        Assert.Equal(("LightGCN", 60), (row.GetProperty("model").GetString(), row.GetProperty("items").GetInt32()));
        Assert.True(row.GetProperty("p50").GetDouble() <= row.GetProperty("p95").GetDouble());
        Assert.True(row.GetProperty("batchMilliseconds").GetDouble() > 0);
    }

    [Fact]
    public void An_unknown_model_is_answered_by_the_known_ones() => Assert.Contains(
        "There is no model 'abacus'; there are ", CommandLine.Run("bench", "serving", "--kinds", "abacus").Expect(ExitCode.Failure).Error, StringComparison.Ordinal);
}
