namespace Recsys.Cli.Chat;

/// <summary>One intent of an utterance.</summary>
/// <param name="Intent">Its kind, e.g. <c>Recommend</c>, <c>WhyNot</c>.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record ActLine(string Intent, IReadOnlyList<SlotLine> Slots, double Confidence);
