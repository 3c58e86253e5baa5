namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>How many items: "three films".</summary>
internal sealed record CountReading(int Start, int End, int Count) : Reading(Start, End, 0.8);
