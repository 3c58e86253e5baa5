using Recsys.Core;

namespace Recsys.LanguageModel.Ranking;

/// <summary>
/// Whether the model's order is worth having: a running estimate of its lift in NDCG@10 over the ranker's order, from items
/// that people liked after the orders were made.
/// </summary>
public sealed class LiftGate(RerankOptions options)
{
    private const int Cutoff = 10;
    private const int Enough = 20;        // before so many observations nothing is concluded
    private const double Normal95 = 1.96;

    private readonly Lock gate = new();
    private int count;
    private double mean;
    private double squares;   // Welford's sum of squared differences from the mean

    /// <summary>The mean lift so far with its 95 % interval.</summary>
    public LiftEstimate Estimate
    {
        get
        {
            lock (gate)
            {
                var half = count > 1 ? Normal95 * Math.Sqrt(squares / (count - 1) / count) : double.PositiveInfinity;
                return new(mean, mean - half, mean + half, count);
            }
        }
    }

    /// <summary>Is the model's order to be used?</summary>
    public bool IsOpen => options.LiftGate switch
    {
        LiftUse.Always => true,
        LiftUse.Never => false,
        _ => Estimate is var estimate && (estimate.Count < Enough || estimate.High >= options.LeastLift),
    };

    /// <summary>Learns from one pair of orders and the item that was liked then.</summary>
    public void Observe(IReadOnlyList<ItemId> ranker, IReadOnlyList<ItemId> model, ItemId liked)
    {
        var lift = Ndcg(model, liked) - Ndcg(ranker, liked);
        lock (gate)
        {
            count++;
            var off = lift - mean;
            mean += off / count;
            squares += off * (lift - mean);
        }
    }

    // One relevant item: NDCG is the discount of its place.
    private static double Ndcg(IReadOnlyList<ItemId> order, ItemId liked)
    {
        for (var place = 1; place <= Math.Min(Cutoff, order.Count); place++)
            if (order[place - 1] == liked) return 1 / Math.Log2(place + 1);
        return 0;
    }
}
