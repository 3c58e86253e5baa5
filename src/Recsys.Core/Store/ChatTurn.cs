namespace Recsys.Core.Store;

/// <summary>One exchange of a chat as it is kept.</summary>
/// <param name="Number">1-based position in the chat.</param>
/// <param name="Utterance">What the person said.</param>
/// <param name="Reply">What was answered, as JSON: slate, prose and trace.</param>
public sealed record ChatTurn(int Number, DateTimeOffset When, string Utterance, string Reply)
{
    /// <summary>What the person thinks of the answer; null where they did not say.</summary>
    public TurnVerdict? Verdict { get; init; }

    /// <summary>The <see cref="Unanswered"/> that it answers; null where that was not kept.</summary>
    public string? Answers { get; init; }

    /// <summary>What the chat is called from now on; null to leave its title. Not kept with the turn.</summary>
    public string? Title { get; init; }
}
