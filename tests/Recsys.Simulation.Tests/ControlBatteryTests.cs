using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Tests;

public sealed class ControlBatteryTests
{
    [Fact]
    public async Task The_matcher_is_above_chance_and_the_sabotaged_system_is_last()
    {
        string[] systems = [ControlBattery.Random, ControlBattery.AttributeMatcher, ControlBattery.Sabotaged];
        var plan = World.Plan(100, systems);
        using ScratchFolder scratch = new();
        var path = Path.Combine(scratch.Path, "episodes.jsonl");
        using (var log = Recsys.Simulation.Runs.EpisodeLog.Open(path))
            await World.Run(systems).RunAsync(plan, log, 2, new(), _ => { }, TestContext.Current.CancellationToken);

        var success = World.Meter.Measure(plan, Recsys.Simulation.Runs.EpisodeLog.Read(path)).Systems.ToDictionary(system => system.System, system => system.Headline);

        Assert.True(success[ControlBattery.AttributeMatcher].Low > success[ControlBattery.Random].High);
        Assert.True(success[ControlBattery.Sabotaged].Mean < success[ControlBattery.Random].Mean);
    }

    [Fact]
    public async Task No_control_shows_an_item_twice_or_one_of_the_history()
    {
        foreach (var name in ControlBattery.Names.Except([ControlBattery.RepeatMentioned]))
        {
            var episode = await World.TalkAsync(1, World.Control(name));
            var shown = episode.Turns.SelectMany(turn => turn.Slate).ToList();

            Assert.Equal(shown.Count, shown.Distinct().Count());
            Assert.Empty(shown.Intersect(episode.Known));
        }
    }
}
