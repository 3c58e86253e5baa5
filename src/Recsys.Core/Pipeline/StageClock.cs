namespace Recsys.Core.Pipeline;

/// <summary>Measures one stage after the other.</summary>
public sealed class StageClock(TimeProvider clock)
{
    private readonly List<StageTime> laps = [];
    private long last = clock.GetTimestamp();

    public IReadOnlyList<StageTime> Laps => laps;

    /// <summary>Ends a stage.</summary>
    public void Lap(string stage)
    {
        var now = clock.GetTimestamp();
        laps.Add(new(stage, clock.GetElapsedTime(last, now)));
        last = now;
    }
}
