namespace Recsys.Core.Metrics;

/// <summary>Per-user metrics of one model, by metric name such as <c>NDCG@10</c>; users in the order of the cases.</summary>
public sealed record EvaluationResult(string Model, IReadOnlyDictionary<string, double[]> PerUser)
{
    public double Mean(string metric) => PerUser[metric].Average();

    public Interval Interval(string metric) => Bootstrap.Mean(PerUser[metric]);
}
