namespace Recsys.Core;

/// <summary>The scale of ratings, e.g. 1 to 5 stars.</summary>
public sealed record RatingRange(double Least, double Most)
{
    // Most "liked" are rated a step below the best, most "disliked" a step above the worst.
    private const double Reach = 0.75;

    /// <summary>The rating that a past item stands for; null where the user gave no opinion.</summary>
    public double? Of(HistoryItem past) => past switch
    {
        { Rating: { } rating } => Clamp(rating),
        { Weight: 0 } => null,
        _ => (Least + Most + ((Most - Least) * Reach * Math.Clamp(past.Weight, -1, 1))) / 2,
    };

    public double Clamp(double rating) => Math.Clamp(rating, Least, Most);
}
