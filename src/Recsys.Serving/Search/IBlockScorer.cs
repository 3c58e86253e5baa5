namespace Recsys.Serving.Search;

/// <summary>What a scan asks of its vectors: a cheap bound for a whole block, and the score of those that may still matter.</summary>
internal unsafe interface IBlockScorer
{
    /// <summary>Writes, for up to <see cref="ItemBlocks.QueryTile"/> queries, a value that no score of the block's items exceeds.</summary>
    /// <param name="bounds"><see cref="ItemBlocks.Size"/> values a query.</param>
    void Bound(int block, int firstQuery, int queryCount, float* bounds);

    /// <summary>The score itself.</summary>
    float Score(int item, int query, float bound);
}
