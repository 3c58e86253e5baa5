using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>One piece of an utterance as it is meant, before it is worded.</summary>
public sealed record SpeechAct(SpeechKind Kind)
{
    /// <summary>What is stated; null where nothing is.</summary>
    public Constraint? About { get; init; }

    /// <summary>What had been said by mistake; null but in a correction.</summary>
    public Constraint? Mistaken { get; init; }

    /// <summary>The item that is named; null where none is.</summary>
    public Item? Item { get; init; }

    /// <summary>Does it answer a question?</summary>
    public bool IsAsked { get; init; }
}
