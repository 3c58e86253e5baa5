using Microsoft.Extensions.DependencyInjection;
using Recsys.Core;
using Recsys.Serving.Ratings;

namespace Recsys.Hosting;

/// <summary>Chooses what predicts ratings: the first trained model of them, else what is known without one.</summary>
internal static class RatingPredictors
{
    private static readonly RatingRange usualRange = new(1, 5);

    public static IRatingPredictor Of(IServiceProvider provider)
    {
        var baseline = Baseline(provider.GetRequiredService<Collection>().Interactions);
        var trained = provider.GetRequiredService<ModelShelf>().RatingModels is [var first, ..] ? first : null;
        if (trained is null) return baseline;
        // What the model does not know is answered in the model's scale.
        return new OnnxRatingPredictor(trained, baseline.Range == trained.Output.Range ? baseline : new BaselineRatingPredictor(trained.Output.Range));
    }

    private static BaselineRatingPredictor Baseline(InteractionTable? table) =>
        table is { Count: > 0 } && table.Rating.Any(rating => rating != table.Rating[0]) ? new(table) : new(usualRange);
}
