namespace Recsys.Core.Metrics;

/// <summary>Full ranking over the catalogue: every item that is not masked competes.</summary>
public sealed class RankingEvaluator(int itemCount, params int[] cutoffs)
{
    private const int BatchSize = 256;

    /// <summary>Ranks the catalogue for every case and measures the lists.</summary>
    public EvaluationResult Evaluate(IItemScorer scorer, IReadOnlyList<EvaluationCase> cases)
    {
        var perUser = new Dictionary<string, double[]>();
        var scores = new float[BatchSize * itemCount];
        for (var start = 0; start < cases.Count; start += BatchSize)
        {
            var batch = cases.Skip(start).Take(BatchSize).ToList();
            scorer.Score([.. batch.Select(one => one.Query)], scores.AsSpan(0, batch.Count * itemCount));
            for (var b = 0; b < batch.Count; b++)
                Measure(batch[b], scores.AsSpan(b * itemCount, itemCount), start + b, cases.Count, perUser);
        }
        return new(scorer.Name, perUser);
    }

    private void Measure(EvaluationCase one, Span<float> scores, int index, int count, Dictionary<string, double[]> perUser)
    {
        foreach (var item in one.Masked) scores[item] = float.NegativeInfinity;
        var metrics = new RankingMetrics(TopK.Of(scores, cutoffs.Max()), one.Relevant);
        foreach (var k in cutoffs)
        {
            Put("Recall", metrics.Recall(k));
            Put("NDCG", metrics.Ndcg(k));
            Put("MRR", metrics.Mrr(k));
            Put("Hit", metrics.Hit(k));
            Put("Precision", metrics.Precision(k));

            void Put(string name, double value)
            {
                var key = $"{name}@{k}";
                if (!perUser.TryGetValue(key, out var values)) perUser[key] = values = new double[count];
                values[index] = value;
            }
        }
    }
}
