using Recsys.Core;

namespace Recsys.Models;

/// <summary>Mean, deviation and range of ratings, and the scale in which their mean is 0 and their deviation 1.</summary>
internal sealed record RatingStatistics(double Mean, double Deviation, RatingRange Range)
{
    /// <exception cref="InvalidDataException">All ratings are the same.</exception>
    public static RatingStatistics Of(InteractionTable table)
    {
        var mean = table.Rating.Average(rating => (double)rating);
        var deviation = Math.Sqrt(table.Rating.Average(rating => (rating - mean) * (rating - mean)));
        return deviation > 0
            ? new(mean, deviation, new(table.Rating.Min(), table.Rating.Max()))
            : throw new InvalidDataException($"All ratings of the training part are {mean}; ratings cannot be learnt from it. Take data with ratings (--data).");
    }

    public float Standardize(float rating) => (float)((rating - Mean) / Deviation);

    public double Rating(double standardized) => Mean + (Deviation * standardized);

    /// <summary>Each user's ratings in the order of the sets; the last one where there are several.</summary>
    public float[][] Standardized(InteractionTable table, ItemSets sets)
    {
        var ratings = Array.ConvertAll(sets.OfUser, items => new float[items.Length]);
        for (var r = 0; r < table.Count; r++)
            ratings[table.User[r]][Array.BinarySearch(sets.OfUser[table.User[r]], table.Item[r])] = Standardize(table.Rating[r]);
        return ratings;
    }
}
