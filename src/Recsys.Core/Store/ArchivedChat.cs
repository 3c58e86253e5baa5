namespace Recsys.Core.Store;

/// <summary>A chat with its turns, as an archive holds it.</summary>
public sealed record ArchivedChat(Chat Chat, IReadOnlyList<ChatTurn> Turns);
