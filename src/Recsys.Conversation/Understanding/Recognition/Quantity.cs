namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>A number with what it measures: two hours, 1994, the nineties.</summary>
/// <param name="End">The token after the last.</param>
/// <param name="IsCalendar">A year or a decade, where "before" excludes it.</param>
internal readonly record struct Quantity(string Facet, double Low, double High, int End, bool IsCalendar);
