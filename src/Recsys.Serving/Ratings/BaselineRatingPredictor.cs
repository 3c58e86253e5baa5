using Recsys.Core;

namespace Recsys.Serving.Ratings;

/// <summary>
/// Predicts b_ui = μ + b_i + b_u, each offset shrunk (Koren, KDD 2008): what everybody thinks of the item, moved by how
/// generous the user is. Serves where no trained model of ratings is there.
/// </summary>
public sealed class BaselineRatingPredictor : IRatingPredictor
{
    private const double ItemShrinkage = 5, UserShrinkage = 5;
    private const double UnknownSpread = 0.3;   // of the scale: that of ratings that nothing is known about

    private readonly Dictionary<ItemId, double> offsets = [];
    private readonly double mean, deviation;

    /// <summary>Knows the scale alone: everything is as good as the user's usual rating.</summary>
    public BaselineRatingPredictor(RatingRange range) =>
        (Range, mean, deviation) = (range, (range.Least + range.Most) / 2, UnknownSpread * (range.Most - range.Least));

    /// <summary>Knows what everybody rated.</summary>
    public BaselineRatingPredictor(InteractionTable table)
    {
        Range = new(table.Rating.Min(), table.Rating.Max());
        mean = table.Rating.Average(rating => (double)rating);
        foreach (var item in Enumerable.Range(0, table.Count).GroupBy(row => table.Item[row]))
            offsets[new(table.Items[item.Key])] = item.Sum(row => table.Rating[row] - mean) / (item.Count() + ItemShrinkage);
        deviation = Math.Sqrt(Enumerable.Range(0, table.Count).Average(row => Math.Pow(table.Rating[row] - Baseline(new(table.Items[table.Item[row]])), 2)));
    }

    public RatingRange Range { get; }

    public ValueTask<IReadOnlyList<PredictedRating>> PredictAsync(
        UserHistory history, IReadOnlyList<ItemId> items, CancellationToken cancellationToken = default) => new(Predict(history, items));

    /// <summary>The same, at once.</summary>
    public IReadOnlyList<PredictedRating> Predict(UserHistory history, IReadOnlyList<ItemId> items)
    {
        var residuals = history.Items.Where(past => Range.Of(past) is not null).Select(past => Range.Of(past)!.Value - Baseline(past.Item)).ToList();
        var generous = residuals.Sum() / (residuals.Count + UserShrinkage);
        return [.. items.Select(item => new PredictedRating(item, Range.Clamp(Baseline(item) + generous), deviation))];
    }

    private double Baseline(ItemId item) => mean + offsets.GetValueOrDefault(item);
}
