using Recsys.Core.Metrics;

namespace Recsys.Models.Tests.Measurements;

/// <summary>Weighted reciprocal rank fusion (Cormack et al., SIGIR 2009) of the 200 best of each model: Σ w / (c + rank).</summary>
internal sealed class ReciprocalRanks(double c, IReadOnlyDictionary<int, IReadOnlyCollection<int>> maskedOfUser, params (IItemScorer Model, double Weight)[] parts) : IItemScorer
{
    private const int Length = 200;

    public string Name => $"fused, c = {c}";

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        var items = scores.Length / queries.Count;
        var own = new float[scores.Length];
        scores.Clear();
        foreach (var (model, weight) in parts)
        {
            model.Score(queries, own);
            for (var q = 0; q < queries.Count; q++)
            {
                var row = own.AsSpan(q * items, items);
                foreach (var item in maskedOfUser[queries[q].User]) row[item] = float.NegativeInfinity;
                foreach (var (r, item) in TopK.Of(row, Length).Index()) scores[(q * items) + item] += (float)(weight / (c + r + 1));
            }
        }
    }
}
