using Recsys.Simulation.Runs;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Tests.Runs;

public sealed class SimulationRunTests
{
    private static readonly string[] systems = [ControlBattery.Random, ControlBattery.AttributeMatcher, ControlBattery.Sabotaged];

    [Fact]
    public async Task The_same_seed_gives_the_same_metrics_one_at_a_time_and_eight_at_a_time()
    {
        using ScratchFolder one = new();
        using ScratchFolder eight = new();

        await MeasureAsync(one.Path, parallel: 1);
        await MeasureAsync(eight.Path, parallel: 8);

        Assert.Equal(File.ReadAllBytes(Path.Combine(one.Path, "metrics.json")), File.ReadAllBytes(Path.Combine(eight.Path, "metrics.json")));
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_without_a_lost_or_doubled_episode()
    {
        using ScratchFolder scratch = new();
        SimulationFolder folder = new(scratch.Path);
        await MeasureAsync(scratch.Path, parallel: 2);
        var (whole, metrics) = (File.ReadAllLines(folder.Episodes), File.ReadAllText(Path.Combine(scratch.Path, "metrics.json")));

        foreach (var kept in new[] { 0, 1, 17, whole.Length - 1 })
        {
            // What a kill leaves behind: some whole lines and a torn one.
            File.WriteAllText(folder.Episodes, string.Concat(whole.Take(kept).Select(line => line + "\n")) + whole[kept][..(whole[kept].Length / 2)]);
            await MeasureAsync(scratch.Path, parallel: 2);

            Assert.Equal(whole.Length, File.ReadAllLines(folder.Episodes).Length);
            Assert.Equal(metrics, File.ReadAllText(Path.Combine(scratch.Path, "metrics.json")));
        }
    }

    [Fact]
    public async Task A_stopped_run_keeps_what_was_finished()
    {
        using ScratchFolder scratch = new();
        SimulationFolder folder = new(scratch.Path);
        using CancellationTokenSource stop = new();
        using (var log = EpisodeLog.Open(folder.Episodes))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                World.Run(systems).RunAsync(World.Plan(30, systems), log, 2, new(), done => { if (done.Done == 10) stop.Cancel(); }, stop.Token));
        }

        Assert.InRange(EpisodeLog.Read(folder.Episodes).Count(), 10, 89);
    }

    [Fact]
    public void A_second_run_into_the_same_log_is_refused()
    {
        using ScratchFolder scratch = new();
        using var log = EpisodeLog.Open(Path.Combine(scratch.Path, "episodes.jsonl"));

        Assert.Throws<IOException>(() => EpisodeLog.Open(Path.Combine(scratch.Path, "episodes.jsonl")));
    }

    [Fact]
    public void A_damaged_line_is_named()
    {
        using ScratchFolder scratch = new();
        var path = scratch.Write("episodes.jsonl", "{ nothing\n");

        Assert.Contains("Line 1 of", Assert.Throws<InvalidDataException>(() => EpisodeLog.Open(path)).Message, StringComparison.Ordinal);
    }

    private static async Task MeasureAsync(string path, int parallel)
    {
        SimulationFolder folder = new(path);
        var plan = World.Plan(30, systems);
        using (var log = EpisodeLog.Open(folder.Episodes))
            await World.Run(systems).RunAsync(plan, log, parallel, new(), _ => { }, TestContext.Current.CancellationToken);
        folder.WriteMetrics(World.Meter.Measure(plan, EpisodeLog.Read(folder.Episodes)));
    }
}
