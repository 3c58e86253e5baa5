namespace Recsys.LanguageModel.Prompts;

/// <summary>The prompts of the plugin Recommender, by the names of their folders.</summary>
internal enum Prompt
{
    Understand,
    Rerank,
    Fit,
    Prefer,
    Respond,
    PredictRating,
    Answer,
    SummariseReviews,
}
