using Recsys.Core;

namespace Recsys.Models.Training;

/// <summary>
/// A model that predicts ratings. Its graph reads <c>history</c>, <c>ratings</c> and <c>items</c> and gives
/// <c>predictions</c> and <c>deviations</c>.
/// </summary>
public interface IRatingModel : ITrainableModel
{
    /// <summary>The scale of the training ratings.</summary>
    RatingRange Range { get; }

    /// <summary>What the owner of a history would rate items; not cut to the scale.</summary>
    /// <param name="history">Distinct items.</param>
    /// <param name="ratings">One for each item of the history.</param>
    /// <returns>Rating and standard deviation of each item.</returns>
    (double Rating, double Deviation)[] Predict(IReadOnlyList<int> history, IReadOnlyList<float> ratings, IReadOnlyList<int> items);
}
