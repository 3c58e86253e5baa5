namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>An utterance with what it means, by hand.</summary>
public sealed record LabelledUtterance(string Text, IReadOnlyList<LabelledIntent> Intents)
{
    /// <summary>The slate of the set is shown while it is said.</summary>
    public bool Shown { get; init; }

    /// <summary>The title of the item that the talk is about, if any.</summary>
    public string? Focus { get; init; }

    /// <summary><c>dev</c>; <c>heldout</c> for what tuning never looked at; <c>fresh</c> and <c>test</c> for harder ones that were read once before anything was changed; <c>guest-dev</c> and <c>guest</c> for what a stranger wrote.</summary>
    public string Split { get; init; } = "dev";
}
