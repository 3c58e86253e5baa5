using System.Numerics.Tensors;

namespace Recsys.Models.Losses;

/// <summary>Draws an item that a user does not have.</summary>
internal sealed class NegativeSampler(ItemSets sets, int d, NegativeSampling sampling, int candidates)
{
    private const double Rho = 0.3;
    private readonly int[] byPopularity =
        [.. Enumerable.Range(0, sets.Items).OrderByDescending(item => sets.OfItem[item].Length).ThenBy(item => item)];

    /// <param name="E">Users stacked on items, as they are now.</param>
    public int Draw(int user, Random random, float[] E)
    {
        if (sampling != NegativeSampling.Hardest) return Draw(user, random);
        var (best, highest) = (Draw(user, random), float.NegativeInfinity);
        for (var c = 0; c < candidates; c++)
        {
            var item = Draw(user, random);
            var score = TensorPrimitives.Dot<float>(E.AsSpan(user * d, d), E.AsSpan((sets.Users + item) * d, d));
            if (score > highest) (best, highest) = (item, score);
        }
        return best;
    }

    private int Draw(int user, Random random)
    {
        if (sets.OfUser[user].Length == sets.Items) return random.Next(sets.Items);   // has them all: nothing to choose
        while (true)
        {
            var item = sampling == NegativeSampling.Popularity ? byPopularity[Rank(random)] : random.Next(sets.Items);
            if (!sets.Has(user, item)) return item;
        }
    }

    // The inverse of the cumulative exponential, cut off at the last item.
    private int Rank(Random random)
    {
        var u = random.NextDouble() * (1 - Math.Exp(-1 / Rho));
        return Math.Min((int)(-Math.Log(1 - u) * Rho * sets.Items), sets.Items - 1);
    }
}
