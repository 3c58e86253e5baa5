using Recsys.Core;

namespace Recsys.Models;

/// <summary>
/// What a common user counts for two items, in place of 1: (β + (1−β) e^(−|Δt| / τ)) e^(−|Δr| / ρ), the more, the nearer in time they had the two and the
/// nearer they rated them. Both factors are positive definite kernels, so that a Gram matrix which counts so stays positive definite.
/// </summary>
internal sealed class Nearness
{
    private readonly ItemSets sets;
    private readonly double scale, floor, ratingScale;
    private readonly long[][] times;      // in the order of sets.OfUser; of an item that a user had more than once the last row counts
    private readonly float[][] ratings;

    /// <param name="timeScale">τ, seconds; 0 leaves time out.</param>
    /// <param name="timeFloor">β, 0 to 1.</param>
    /// <param name="ratingScale">ρ, points of the rating scale; 0 leaves ratings out.</param>
    public Nearness(ItemSets sets, InteractionTable table, double timeScale, double timeFloor, double ratingScale = 0)
    {
        (this.sets, scale, floor, this.ratingScale) = (sets, timeScale, timeFloor, ratingScale);
        (times, ratings) = (Array.ConvertAll(sets.OfUser, items => new long[items.Length]), Array.ConvertAll(sets.OfUser, items => new float[items.Length]));
        for (var r = 0; r < table.Count; r++)
        {
            var (user, place) = (table.User[r], Array.BinarySearch(sets.OfUser[table.User[r]], table.Item[r]));
            if (table.Timestamp[r] >= times[user][place]) (times[user][place], ratings[user][place]) = (table.Timestamp[r], table.Rating[r]);
        }
    }

    /// <summary>Adds to each item what the users count together whom it shares with item i.</summary>
    public void Count(int i, Span<float> counts)
    {
        foreach (var user in sets.OfItem[i])
        {
            var (own, when, how) = (sets.OfUser[user], times[user], ratings[user]);
            var place = Array.BinarySearch(own, i);
            for (var n = 0; n < own.Length; n++) counts[own[n]] += (float)(InTime(when[n] - when[place]) * InRating(how[n] - how[place]));
        }
    }

    private double InTime(long apart) => scale > 0 ? floor + ((1 - floor) * Math.Exp(-Math.Abs(apart) / scale)) : 1;

    private double InRating(float apart) => ratingScale > 0 ? Math.Exp(-Math.Abs(apart) / ratingScale) : 1;
}
