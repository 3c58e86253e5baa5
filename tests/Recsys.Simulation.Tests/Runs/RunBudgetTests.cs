using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Runs;

namespace Recsys.Simulation.Tests.Runs;

public sealed class RunBudgetTests
{
    [Fact]
    public async Task A_run_stops_between_conversations_when_its_budget_is_used_up_and_goes_on_with_more()
    {
        using ScratchFolder scratch = new();
        SimulationFolder folder = new(scratch.Path);

        var stopped = await RunAsync(folder, new(tokens: 1000));
        var there = EpisodeLog.Read(folder.Episodes).ToList();
        var resumed = await RunAsync(folder, new(tokens: 100_000));

        Assert.Equal((false, true), (stopped, resumed));
        Assert.InRange(there.Sum(episode => episode.Cost.Tokens), 500, 1000);
        Assert.All(there, episode => Assert.NotEqual(Termination.SystemFailed, episode.Ending));
        Assert.Equal(20, EpisodeLog.Read(folder.Episodes).Count());
    }

    [Fact]
    public void Money_of_earlier_sittings_counts()
    {
        RunBudget budget = new(money: 1);

        Assert.True(budget.TryBegin());
        budget.Count(Costing(new(1, 10, 10, 0.9m, 5)));

        Assert.False(budget.TryBegin());
    }

    [Fact]
    public void What_is_under_way_is_counted_at_the_dearest_so_far()
    {
        RunBudget budget = new(tokens: 350);
        Assert.True(budget.TryBegin());
        budget.End(Costing(new(1, 100, 0, 0, 5)));

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => budget.TryBegin()));
    }

    private static Episode Costing(ModelCost cost) => new("x", 0, "x", Needs.NeedMode.Targets, Termination.GaveUp, [new(1, "", "", []) { SystemCost = cost }]) { Persona = new("x", "", Needs.Friction.None) };

    private static async Task<bool> RunAsync(SimulationFolder folder, RunBudget budget)
    {
        ScriptedSystem paid = new(_ => new("Hm.", []) { Cost = new(1, 20, 5, 0, 1) });
        using var log = EpisodeLog.Open(folder.Episodes);
        foreach (var episode in log.Done.Count > 0 ? EpisodeLog.Read(folder.Episodes) : []) budget.Count(episode);
        return await new SimulationRun(World.People(), [paid], World.Runner()).RunAsync(World.Plan(20, "scripted"), log, 2, budget, _ => { }, TestContext.Current.CancellationToken);
    }
}
