namespace Recsys.Cli.Tests.Bench;

public sealed class BenchPipelineCommandTests
{
    [Fact]
    public void The_list_and_its_influences_are_timed()
    {
        var report = CommandLine.Run("bench", "pipeline", "--history", "5", "--requests", "3", "--json").Expect(0).Json;

        Assert.Equal(["list", "influences"], report.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("step").GetString()));
        Assert.All(report.GetProperty("rows").EnumerateArray(), row => Assert.InRange(row.GetProperty("p50").GetDouble(), double.Epsilon, row.GetProperty("p95").GetDouble()));
    }
}
