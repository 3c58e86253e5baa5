namespace Recsys.Simulation.Episodes;

/// <summary>How an utterance passed the leak guard.</summary>
public enum GuardPath
{
    /// <summary>The first wording gave nothing away.</summary>
    Clean,

    /// <summary>It was worded again.</summary>
    Reworded,

    /// <summary>A fixed sentence was delivered in its place.</summary>
    Replaced,

    /// <summary>No guard stood there.</summary>
    Unguarded,
}
