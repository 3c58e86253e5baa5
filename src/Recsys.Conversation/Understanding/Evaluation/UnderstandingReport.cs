namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>How well a labelled set was read.</summary>
/// <param name="IntentAccuracy">The share of utterances whose set of intents is exactly the labelled one.</param>
/// <param name="IntentF1">Over single intents.</param>
/// <param name="SlotF1">Over slots, each of which must stand under the right intent with the right polarity, strength and scope.</param>
public sealed record UnderstandingReport(
    string Split, int Utterances, double IntentAccuracy, double IntentF1, double SlotPrecision, double SlotRecall, double SlotF1,
    double MedianMilliseconds, double SlowestMilliseconds, IReadOnlyList<UnderstandingError> Errors);
