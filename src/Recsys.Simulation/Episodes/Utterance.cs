using Recsys.Simulation.Users;

namespace Recsys.Simulation.Episodes;

/// <summary>What was delivered to the system, and what was meant by it.</summary>
internal sealed record Utterance(string Text, IReadOnlyList<SpeechAct> Acts, GuardPath Guard, bool IsLeak)
{
    /// <summary>The prelude's last words stand for the first utterance.</summary>
    public static Utterance Given { get; } = new("", [], GuardPath.Unguarded, false);

    public bool IsGiven => ReferenceEquals(this, Given);
}
