namespace Recsys.Simulation.Episodes;

/// <summary>How an episode ended.</summary>
public enum Termination
{
    /// <summary>What was shown met the need.</summary>
    Accepted,

    /// <summary>The person lost patience.</summary>
    GaveUp,

    /// <summary>The turns ran out.</summary>
    OutOfTurns,

    /// <summary>The system could not answer.</summary>
    SystemFailed,

    /// <summary>The leak guard ended it: the person had nothing to say but a target's name.</summary>
    Aborted,
}
