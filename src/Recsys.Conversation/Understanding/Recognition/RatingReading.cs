namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>A rating: 4 of 5.</summary>
internal sealed record RatingReading(int Start, int End, double Value, double Scale) : Reading(Start, End, 0.95);
