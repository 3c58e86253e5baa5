namespace Recsys.Core.Metrics;

/// <summary>Scores every item of the catalogue for a batch of users: what a trained model gives to an evaluation.</summary>
public interface IItemScorer
{
    /// <summary>The name in reports, e.g. <c>LightGCN</c>.</summary>
    string Name { get; }

    /// <summary>Fills one row of item scores per query.</summary>
    /// <param name="scores">Row-major, queries × items; higher is better.</param>
    void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores);
}
