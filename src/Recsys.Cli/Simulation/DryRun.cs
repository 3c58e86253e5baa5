using System.Diagnostics;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Runs;

namespace Recsys.Cli.Simulation;

/// <summary>Tries a few conversations with each system and says what the whole run would take.</summary>
internal sealed class DryRun(Terminal terminal, SimulationSetup setup, RunBudget budget)
{
    private const int Tried = 20;
    private const int TriedWithModel = 3;   // what is tried is paid for

    public async Task<int> RunAsync(int parallel, CancellationToken cancellationToken)
    {
        var scratch = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (elapsed, episodes) = await TryAsync(scratch, parallel, cancellationToken);
            var share = setup.Plan.Total / (double)episodes.Count;
            terminal.Out.WriteLine($"{setup.Plan.Total:N0} conversations: about {SimulateCommand.Duration(elapsed * share)}, {new FileInfo(scratch).Length * share / 1e6:N0} MB of episodes, {Cost(episodes, share)}");
            return ExitCode.Ok;
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    private async Task<(TimeSpan Elapsed, IReadOnlyList<Episode> Episodes)> TryAsync(string scratch, int parallel, CancellationToken cancellationToken)
    {
        var plan = setup.Plan with { Episodes = Math.Min(setup.AsksModel ? TriedWithModel : Tried, setup.Plan.Episodes) };
        var started = Stopwatch.GetTimestamp();
        using (var log = EpisodeLog.Open(scratch)) await setup.Run.RunAsync(plan, log, parallel, budget, _ => { }, cancellationToken);
        return (Stopwatch.GetElapsedTime(started), [.. EpisodeLog.Read(scratch)]);
    }

    private string Cost(IReadOnlyList<Episode> episodes, double share)
    {
        var all = episodes.Aggregate(ModelCost.Nothing, (sum, episode) => sum + episode.Cost);
        if (all.Calls == 0) return "no call of a language model.";
        var money = setup.Model.Budget.Prices.Count > 0 ? $", {(double)all.Money * share:N2} at the prices in the settings" : "; set LanguageModel:Budget:Prices to see what that costs";
        return $"{all.Calls * share:N0} calls of a language model and {all.Tokens * share:N0} tokens ({all.Input * share:N0} read, {all.Output * share:N0} written){money}. Trying it took {all.Tokens:N0} tokens.";
    }
}
