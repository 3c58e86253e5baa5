namespace Recsys.Core;

/// <summary>Brings the candidates of all retrievers into one order.</summary>
public interface IRanker
{
    /// <summary>Every distinct candidate once, best first; ties by <see cref="IdOrder"/>.</summary>
    IReadOnlyList<RankedItem> Rank(RetrievalRequest request, IReadOnlyList<CandidateList> candidates);

    /// <summary>Puts the candidates on an empty board, so that their places are those of <see cref="Rank"/>.</summary>
    /// <remarks>The requests of one board differ by their histories alone.</remarks>
    void Score(RetrievalRequest request, IReadOnlyList<CandidateList> candidates, ScoreBoard board)
    {
        foreach (var one in Rank(request, candidates)) board.Set(one.Item, one.Score, -one.Rank);
    }
}
