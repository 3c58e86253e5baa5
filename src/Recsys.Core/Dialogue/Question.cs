namespace Recsys.Core.Dialogue;

/// <summary>The one question that a reply may end with.</summary>
/// <param name="Options">The answers to choose from, likeliest first; a free answer is always possible.</param>
public sealed record Question(QuestionKind Kind, IReadOnlyList<QuestionOption> Options)
{
    /// <summary>The facet that it is about; null in other questions.</summary>
    public string? Facet { get; init; }

    /// <summary>The words that could be read in two ways; null in other questions.</summary>
    public string? Words { get; init; }

    /// <summary>The intent that waits for the answer to "which one?"; null in other questions.</summary>
    public Intent? Waiting { get; init; }
}
