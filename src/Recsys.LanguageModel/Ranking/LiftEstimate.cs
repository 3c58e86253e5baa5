namespace Recsys.LanguageModel.Ranking;

/// <summary>The mean lift in NDCG@10 of the model's order over the ranker's, with its 95 % interval.</summary>
/// <param name="Count">How many liked items it rests on.</param>
public readonly record struct LiftEstimate(double Mean, double Low, double High, int Count);
