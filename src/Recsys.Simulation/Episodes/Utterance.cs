using Recsys.Simulation.Users;

namespace Recsys.Simulation.Episodes;

/// <summary>What was delivered to the system, and what was meant by it.</summary>
internal sealed record Utterance(string Text, IReadOnlyList<SpeechAct> Acts, GuardPath Guard, bool IsLeak)
{
    /// <summary>The prelude's last words stand for the first utterance.</summary>
    public static Utterance Given { get; } = new("", [], GuardPath.Unguarded, false);

    public bool IsGiven => ReferenceEquals(this, Given);

    public bool SoundsAccepting { get; init; }

    /// <summary>Who worded it and why the model did not; null for the embedded voice.</summary>
    public WordingPath? Wording { get; init; }

    /// <summary>Why the model did not word it; null where it did or was not asked.</summary>
    public string? Failure { get; init; }
}
