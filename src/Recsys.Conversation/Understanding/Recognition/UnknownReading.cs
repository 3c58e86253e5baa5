namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>What somebody asks for in words that the catalogue mentions nowhere.</summary>
internal sealed record UnknownReading(int Start, int End) : Reading(Start, End, 0.5);
