namespace Recsys.Conversation.Understanding.Intents;

/// <summary>A phrase that was found: what it signals and the units it takes.</summary>
/// <param name="Start">The first unit of the match.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Literals">The places of the words that matched as words: two cues cannot share one.</param>
internal sealed record Cue(Signal Signal, int Start, int End, IReadOnlyList<int> Literals)
{
    /// <summary>The facet that a question asks for, or null.</summary>
    public string? Aspect { get; init; }
}
