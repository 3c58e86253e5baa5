using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Sessions;

/// <summary>A chat as it is at one moment: what a window shows, however late it looks.</summary>
/// <param name="Turns">The turns that are kept.</param>
/// <param name="Live">The turn being taken; null where none is.</param>
/// <param name="Waiting">What was said meanwhile and is answered next, oldest first.</param>
public sealed record ChatView(IReadOnlyList<Turn> Turns, LiveTurn? Live, IReadOnlyList<string> Waiting)
{
    /// <summary>What went wrong with the last turn, in a sentence; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>What was said in the turn that went wrong, to say it again.</summary>
    public string? Unanswered { get; init; }

    /// <summary>Are answers those that anybody would get?</summary>
    public bool IsImpersonal { get; init; }

    /// <summary>How many turns are shown: those that a turn being taken replaces are left out.</summary>
    public IEnumerable<Turn> Shown => Live?.Replaces is { } replaced ? Turns.Take(replaced - 1) : Turns;
}
