using Recsys.Core;

namespace Recsys.LanguageModel.Ranking;

/// <summary>
/// Whether the model's order is worth having: a running estimate of its lift in NDCG@10 over the ranker's order, from items
/// that people liked after the orders were made.
/// </summary>
public sealed class LiftGate
{
    private const int Cutoff = 10;
    private const int Enough = 20;        // before so many observations nothing is concluded
    private const int TrialEvery = 10;    // while the order is not used, so many lists are made for each that is still asked for
    private const double Normal95 = 1.96;

    private readonly RerankOptions options;
    private readonly LiftFile? file;
    private readonly Lock gate = new();
    private LiftSum sum;
    private int turnedDown;

    internal LiftGate(RerankOptions options, LiftFile? file = null) => (this.options, this.file, sum) = (options, file, file?.Read() ?? new(0, 0, 0));

    /// <summary>The mean lift so far with its 95 % interval.</summary>
    public LiftEstimate Estimate
    {
        get
        {
            lock (gate)
            {
                var half = sum.Count > 1 ? Normal95 * Math.Sqrt(sum.Squares / (sum.Count - 1) / sum.Count) : double.PositiveInfinity;
                return new(sum.Mean, sum.Mean - half, sum.Mean + half, sum.Count);
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

    /// <summary>Is the model to be asked for an order? Now and then also while it is not used, so that it can come back.</summary>
    internal bool IsDue() => IsOpen || (options.LiftGate != LiftUse.Never && Interlocked.Increment(ref turnedDown) % TrialEvery == 0);

    /// <summary>Learns from one pair of orders and the item that was liked then.</summary>
    public void Observe(IReadOnlyList<ItemId> ranker, IReadOnlyList<ItemId> model, ItemId liked)
    {
        var lift = Ndcg(model, liked) - Ndcg(ranker, liked);
        lock (gate)
        {
            sum = sum.With(lift);
            file?.Write(sum);
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
