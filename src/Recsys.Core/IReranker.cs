namespace Recsys.Core;

/// <summary>Chooses and orders the slate from the best of the ranking, e.g. for diversity.</summary>
public interface IReranker
{
    /// <summary>At most <paramref name="count"/> of the ranked items, each once, best first.</summary>
    IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count);
}
