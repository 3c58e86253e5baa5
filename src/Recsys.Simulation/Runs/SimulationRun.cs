using System.Diagnostics;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Runs;

/// <summary>Runs the episodes of a plan that the log does not hold yet, several at a time.</summary>
public sealed class SimulationRun(IScenarioSource scenarios, IReadOnlyList<ISystemUnderTest> systems, EpisodeRunner runner)
{
    /// <param name="budget">What language models may take; the run stops between conversations where it is used up.</param>
    /// <param name="report">Told of every finished episode.</param>
    /// <returns>Is the whole plan done? Else the budget is used up.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; the log holds what was finished.</exception>
    public async Task<bool> RunAsync(RunPlan plan, EpisodeLog log, int parallel, RunBudget budget, Action<RunProgress> report, CancellationToken cancellationToken = default)
    {
        // Scenario by scenario, so that a run that is stopped can compare the systems and the time left is not that of the fastest.
        var missing =
            from number in Enumerable.Range(0, plan.Episodes)
            from system in systems
            where !log.Done.Contains((system.Name, number))
            select (system, number);
        var (started, finished) = (Stopwatch.GetTimestamp(), 0);
        await Parallel.ForEachAsync(missing.TakeWhile(_ => budget.TryBegin()), new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken }, async (one, stop) =>
        {
            var episode = await runner.RunAsync(scenarios.At(one.number, plan.Seed), one.system, stop);
            log.Append(episode);
            budget.End(episode);
            var count = Interlocked.Increment(ref finished);
            report(new(log.Done.Count + count, plan.Total, count / Stopwatch.GetElapsedTime(started).TotalSeconds));
        });
        return log.Done.Count + finished >= plan.Total;
    }
}
