namespace Recsys.Core;

/// <summary>Answers "would I like it?": what a user would rate items that they may never have seen.</summary>
public interface IRatingPredictor
{
    /// <summary>The scale of the ratings.</summary>
    RatingRange Range { get; }

    /// <summary>
    /// One prediction for each of the items, in their order. An item that the predictor does not know gets what the user
    /// gives on the whole, and a deviation that says how little that tells.
    /// </summary>
    ValueTask<IReadOnlyList<PredictedRating>> PredictAsync(
        UserHistory history, IReadOnlyList<ItemId> items, CancellationToken cancellationToken = default);
}
