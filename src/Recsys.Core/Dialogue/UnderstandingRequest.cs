namespace Recsys.Core.Dialogue;

/// <summary>An utterance and what was going on when it was made.</summary>
/// <param name="Shown">What the person sees.</param>
/// <param name="Asked">The question that waits for an answer; null where none does.</param>
public sealed record UnderstandingRequest(string Utterance, ShownItems Shown, Question? Asked = null)
{
    /// <summary>The last exchanges, oldest first.</summary>
    public IReadOnlyList<Exchange> Dialogue { get; init; } = [];

    /// <summary>The list of another kind that the person sees; null where they see none.</summary>
    public ElsewherePart? Elsewhere { get; init; }

    /// <summary>Where a reader leaves remarks on how it went.</summary>
    public ICollection<StepNote> Notes { get; init; } = [];
}
