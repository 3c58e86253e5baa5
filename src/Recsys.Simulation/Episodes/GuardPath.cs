namespace Recsys.Simulation.Episodes;

/// <summary>How an utterance passed the leak guard.</summary>
public enum GuardPath
{
    /// <summary>The first wording gave nothing away.</summary>
    Clean,

    /// <summary>It was worded again.</summary>
    Reworded,

    /// <summary>Every wording named a target: its words were taken out.</summary>
    Redacted,

    /// <summary>Nothing but a target's name was left to say: nothing was delivered, and the conversation ended.</summary>
    Aborted,

    /// <summary>No guard stood there.</summary>
    Unguarded,
}
