namespace Recsys.Simulation.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Done">Episodes in the log, those of earlier sittings included.</param>
/// <param name="PerSecond">Episodes per second of this sitting.</param>
public readonly record struct RunProgress(int Done, int Total, double PerSecond)
{
    /// <summary>The time that is left at this rate; null where nothing tells.</summary>
    public TimeSpan? Left => PerSecond > 0 ? TimeSpan.FromSeconds((Total - Done) / PerSecond) : null;
}
