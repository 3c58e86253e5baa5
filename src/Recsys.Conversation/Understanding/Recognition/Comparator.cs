namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>How words around a quantity bound it.</summary>
internal enum Comparator
{
    /// <summary>Lower; a year itself is excluded.</summary>
    Below,
    AtMost,

    /// <summary>Higher; a year itself is excluded.</summary>
    Above,
    AtLeast,
    Around,
}
