using Recsys.Core.Metrics;

namespace Recsys.Models.Runs;

/// <summary>The test metrics under one way of masking.</summary>
/// <param name="Metrics">Mean with 95 % interval over users, by name such as <c>NDCG@10</c>.</param>
public sealed record TestColumn(HistoryMask Mask, IReadOnlyDictionary<string, Interval> Metrics)
{
    public static TestColumn Of(HistoryMask mask, EvaluationResult result) =>
        new(mask, result.Intervals());
}
