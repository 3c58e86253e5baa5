namespace Recsys.Simulation.Users;

/// <summary>What a simulated user does with a piece of an utterance.</summary>
public enum SpeechKind
{
    /// <summary>Opens the conversation.</summary>
    Greet,

    /// <summary>States something of their own accord.</summary>
    Want,

    /// <summary>Answers a question with a value.</summary>
    Answer,

    /// <summary>Has no answer.</summary>
    Unsure,

    /// <summary>Turns down what was shown.</summary>
    Reject,

    /// <summary>Asks for others without saying more.</summary>
    More,

    /// <summary>Puts a slip of the tongue right.</summary>
    Correct,

    /// <summary>Names a liked item.</summary>
    Like,

    /// <summary>Is pleased with a shown item.</summary>
    Met,

    /// <summary>Does not care for a shown item.</summary>
    Unmet,

    /// <summary>Is satisfied.</summary>
    Accept,

    /// <summary>Leaves without having found anything.</summary>
    Leave,
}
