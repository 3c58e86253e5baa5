using System.ComponentModel.DataAnnotations;

namespace Recsys.Conversation.Sessions;

/// <summary>What one person may ask of the server, in the section <c>Limits</c> of appsettings.json.</summary>
public sealed record LimitsOptions
{
    /// <summary>Characters of one utterance.</summary>
    [Range(1, 100_000)] public int InputLength { get; init; } = 4_000;

    /// <summary>Turns within any 60 seconds, all chats together.</summary>
    [Range(1, 10_000)] public int TurnsPerMinute { get; init; } = 30;

    /// <summary>Turns being answered at once, all chats together.</summary>
    [Range(1, 1_000)] public int ConcurrentTurns { get; init; } = 3;

    /// <summary>Utterances waiting in one chat while it answers.</summary>
    [Range(0, 100)] public int QueuedUtterances { get; init; } = 3;

    /// <summary>Chats held in memory for one person.</summary>
    [Range(1, 1_000)] public int LiveChats { get; init; } = 20;

    /// <summary>Chats held in memory for all.</summary>
    [Range(1, 1_000_000)] public int AllLiveChats { get; init; } = 5_000;
}
