namespace Recsys.Simulation.Episodes;

/// <summary>Who worded an utterance where a language model was to.</summary>
public enum WordingPath
{
    Model,

    /// <summary>The embedded voice stood in for it.</summary>
    Embedded,
}
