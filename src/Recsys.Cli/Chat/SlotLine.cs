namespace Recsys.Cli.Chat;

/// <summary>One slot of an intent.</summary>
/// <param name="Kind"><c>item</c>, <c>constraint</c>, <c>count</c>, <c>rating</c>, <c>aspect</c> or <c>text</c>.</param>
/// <param name="Value">In short: <c>item=Heat</c>, <c>!genres=Horror</c>, <c>rating=4/5</c>.</param>
/// <param name="Text">The words that it was read from.</param>
internal sealed record SlotLine(string Kind, string Value, string Text, double Confidence);
