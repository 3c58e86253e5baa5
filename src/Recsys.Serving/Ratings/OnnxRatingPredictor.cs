using Recsys.Core;

namespace Recsys.Serving.Ratings;

/// <summary>Predicts ratings with a trained model; what the model does not know, a simpler predictor answers.</summary>
public sealed class OnnxRatingPredictor(OnnxRatingModel model, IRatingPredictor unknown) : IRatingPredictor
{
    // The solver's work grows with the square of the history; the most recent ratings tell most.
    private const int LongestHistory = 500;

    public RatingRange Range => model.Output.Range;

    public async ValueTask<IReadOnlyList<PredictedRating>> PredictAsync(
        UserHistory history, IReadOnlyList<ItemId> items, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var indexes = items.Select(item => model.Items.IndexOf(item.Value)).ToList();
        int[] known = [.. indexes.Where(index => index >= 0)];
        var (past, ratings) = Past(history);
        var answers = known.Length == 0 ? [] : model.Run(past, ratings, known);
        var rest = known.Length == items.Count ? [] : await unknown.PredictAsync(history, items, cancellationToken);

        var next = 0;
        return [.. items.Select((item, i) => indexes[i] < 0 ? rest[i] : Served(item, answers[next++]))];
    }

    private PredictedRating Served(ItemId item, (double Rating, double Deviation) answer) =>
        new(item, Range.Clamp(answer.Rating), answer.Deviation * model.Output.Calibration);

    // The newest opinion counts where there are two of one item.
    private (int[] Items, float[] Ratings) Past(UserHistory history)
    {
        var rated = history.Items.Reverse()
            .Select(past => (Index: model.Items.IndexOf(past.Item.Value), Rating: Range.Of(past)))
            .Where(past => past is { Index: >= 0, Rating: not null })
            .DistinctBy(past => past.Index).Take(LongestHistory).ToList();
        return ([.. rated.Select(past => past.Index)], [.. rated.Select(past => (float)past.Rating!.Value)]);
    }
}
