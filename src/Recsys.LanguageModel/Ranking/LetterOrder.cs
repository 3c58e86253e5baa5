namespace Recsys.LanguageModel.Ranking;

/// <summary>An order that a model gave, as indexes into what it was shown.</summary>
/// <param name="IsRepaired">It was not what had been asked for, but says enough.</param>
internal sealed record LetterOrder(IReadOnlyList<int> Order, bool IsRepaired);
