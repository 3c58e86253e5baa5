namespace Recsys.Core.Dialogue;

/// <summary>Finds out why items are shown.</summary>
public interface IExplainer
{
    /// <summary>An explanation for each item of the slate, in its order.</summary>
    ValueTask<IReadOnlyList<Explanation>> ExplainAsync(ExplanationRequest request, CancellationToken cancellationToken = default);
}
