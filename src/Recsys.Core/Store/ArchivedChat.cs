namespace Recsys.Core.Store;

/// <summary>A chat with its turns, as an archive holds it.</summary>
public sealed record ArchivedChat(Chat Chat, IReadOnlyList<ChatTurn> Turns)
{
    /// <summary>What was said and never answered; null in archives of earlier versions.</summary>
    public IReadOnlyList<Unanswered>? Unanswered { get; init; }
}
