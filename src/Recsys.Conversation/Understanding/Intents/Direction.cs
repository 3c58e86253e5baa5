namespace Recsys.Conversation.Understanding.Intents;

/// <summary>How a value is asked for relative to what was shown.</summary>
internal enum Direction
{
    None,

    /// <summary>"funnier", "more action".</summary>
    More,

    /// <summary>"less violent", "not too scary".</summary>
    Less,

    /// <summary>"too old": a complaint about what was shown.</summary>
    TooMuch,
}
