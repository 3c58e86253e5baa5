namespace Recsys.Simulation.Users;

/// <summary>Acts in words.</summary>
public sealed record Worded(string Text)
{
    /// <summary>What the words turned out to say; null where they say what was decided.</summary>
    public IReadOnlyList<SpeechAct>? Acts { get; init; }

    /// <summary>Do the words take what was shown, whatever was decided? Only a language model lies.</summary>
    public bool SoundsAccepting { get; init; }

    /// <summary>Did a language model word it?</summary>
    public bool IsModels { get; init; }

    /// <summary>Why the embedded words stand in for a model's: <c>timeout</c>, <c>off-script</c>; null where they do not.</summary>
    public string? Failure { get; init; }
}
