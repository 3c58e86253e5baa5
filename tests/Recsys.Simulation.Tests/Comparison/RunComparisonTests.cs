using Recsys.Simulation.Comparison;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Tests.Comparison;

public sealed class RunComparisonTests
{
    [Fact]
    public async Task Two_systems_are_paired_by_scenario_and_the_better_one_is_said()
    {
        var (random, matcher) = (await RunAsync(ControlBattery.Random), await RunAsync(ControlBattery.AttributeMatcher));

        var comparison = RunComparison.Of(random, matcher);

        var success = comparison.Rows.First(row => row.Name == "success");
        Assert.Equal((40, "better"), (comparison.Pairs, success.Verdict));
        Assert.True(success.Difference.Low > 0);
        Assert.Equal(success.Second - success.First, (comparison.Won.Count - comparison.Lost.Count) / 40.0, 9);
    }

    [Fact]
    public async Task A_run_does_not_differ_from_itself()
    {
        var run = await RunAsync(ControlBattery.Popularity);

        Assert.All(RunComparison.Of(run, run).Rows, row => Assert.Equal((0, "no difference shown"), (row.Difference.Mean, row.Verdict)));
    }

    [Fact]
    public async Task Runs_of_other_scenarios_are_refused()
    {
        var run = await RunAsync(ControlBattery.Random);

        var refusal = Assert.Throws<InvalidDataException>(() => RunComparison.Of(run, run with { Plan = run.Plan with { Seed = 8 } }));

        Assert.Contains("seed", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<ComparedRun> RunAsync(string system)
    {
        Dictionary<int, Episode> episodes = [];
        foreach (var number in Enumerable.Range(0, 40)) episodes[number] = await World.TalkAsync(number, World.Control(system));
        return new(system, World.Plan(40, system), episodes);
    }
}
