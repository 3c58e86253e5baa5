using Recsys.Core.Metrics;

namespace Recsys.Cli.Bench;

/// <summary>How good one order of the generator's candidates is.</summary>
/// <param name="Difference">Each metric minus that of the generator's own order, paired by user.</param>
/// <param name="Lift">The difference in NDCG as a share of the generator's.</param>
internal sealed record RerankRow(
    string Order, IReadOnlyDictionary<string, Interval> Metrics, IReadOnlyDictionary<string, Interval> Difference, double Lift);
