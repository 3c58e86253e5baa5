using System.Diagnostics;
using Recsys.Simulation.Runs;

namespace Recsys.Cli.Simulation;

/// <summary>Tries a few conversations with each system and says what the whole run would take.</summary>
internal sealed class DryRun(Terminal terminal, SimulationSetup setup)
{
    private const int Tried = 20;

    public async Task<int> RunAsync(int parallel, CancellationToken cancellationToken)
    {
        var scratch = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var plan = setup.Plan with { Episodes = Math.Min(Tried, setup.Plan.Episodes) };
            var started = Stopwatch.GetTimestamp();
            using (var log = EpisodeLog.Open(scratch)) await setup.Run.RunAsync(plan, log, parallel, _ => { }, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var episodes = EpisodeLog.Read(scratch).ToList();
            var size = new FileInfo(scratch).Length / (double)episodes.Count * setup.Plan.Total;
            var tokens = episodes.Average(episode => episode.Turns.Sum(turn => (double)turn.Tokens)) * setup.Plan.Total;
            terminal.Out.WriteLine($"{setup.Plan.Total:N0} conversations: about {SimulateCommand.Duration(elapsed * setup.Plan.Total / episodes.Count)}, {size / 1e6:N0} MB of episodes"
                + (tokens > 0 ? $" and {tokens:N0} tokens." : ", no call of a language model."));
            return ExitCode.Ok;
        }
        finally
        {
            File.Delete(scratch);
        }
    }
}
