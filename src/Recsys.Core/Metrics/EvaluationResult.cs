namespace Recsys.Core.Metrics;

/// <summary>Per-user metrics of one model, by metric name such as <c>NDCG@10</c>; users in the order of the cases.</summary>
public sealed record EvaluationResult(string Model, IReadOnlyDictionary<string, double[]> PerUser)
{
    public double Mean(string metric) => PerUser[metric].Average();

    public Interval Interval(string metric) => Bootstrap.Mean(PerUser[metric]);

    /// <summary>All metrics with their intervals, by name.</summary>
    public IReadOnlyDictionary<string, Interval> Intervals() =>
        PerUser.Keys.Zip(Bootstrap.Means([.. PerUser.Values])).ToDictionary(one => one.First, one => one.Second);

    /// <summary>This model minus another on the same users, by metric.</summary>
    /// <exception cref="ArgumentException">The other was measured on other users.</exception>
    public EvaluationResult Minus(EvaluationResult other) => new(
        $"{Model} − {other.Model}", PerUser.ToDictionary(own => own.Key, own => Bootstrap.Paired(own.Value, other.PerUser[own.Key])));
}
