namespace Recsys.Core.Metrics;

/// <summary>One user's question to a model under evaluation.</summary>
/// <param name="Query">What the model may know.</param>
/// <param name="Masked">Items that may not be ranked (history already known to the user).</param>
/// <param name="Relevant">Items that should be found; at least one.</param>
public sealed record EvaluationCase(ScoringQuery Query, IReadOnlyCollection<int> Masked, IReadOnlySet<int> Relevant)
{
    /// <summary>The same of somebody whom no model knows: what it is worth then is what fold-in from the history is worth.</summary>
    public EvaluationCase AsNewcomer() => this with { Query = Query with { User = -1 } };
}
