using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Recsys.Serving.Search;

/// <summary>One pass over all blocks: whatever may still enter a query's k best is scored and offered to them.</summary>
internal static unsafe class BlockScan
{
    public static VectorMatch[][] Run<TScorer>(TScorer scorer, SearchInput input, int items, int threads)
        where TScorer : struct, IBlockScorer
    {
        var blocks = ItemBlocks.CountFor(items);
        var workers = Math.Clamp(threads, 1, Math.Max(1, blocks));
        var parts = new BestMatches[workers][];

        if (workers == 1) parts[0] = Scan(scorer, input, items, 0, blocks);
        else
            Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, worker => parts[worker] = Scan(
                scorer, input, items, (int)((long)blocks * worker / workers), (int)((long)blocks * (worker + 1) / workers)));

        return [.. Enumerable.Range(0, input.Count).Select(query => BestMatches.Merge(parts.Select(part => part[query]), input.K))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]   // a first search is long: it cannot wait to be recompiled
    private static BestMatches[] Scan<TScorer>(TScorer scorer, SearchInput input, int items, int from, int to)
        where TScorer : struct, IBlockScorer
    {
        var best = new BestMatches[input.Count];
        for (var query = 0; query < best.Length; query++) best[query] = new(Math.Min(input.K, items));

        var unaligned = stackalloc float[ItemBlocks.Size * (ItemBlocks.QueryTile + 1)];
        var bounds = (float*)(((nuint)unaligned + 63) & ~(nuint)63);
        for (var block = from; block < to; block++)
            for (var tile = 0; tile < best.Length; tile += ItemBlocks.QueryTile)
            {
                var count = Math.Min(ItemBlocks.QueryTile, best.Length - tile);
                scorer.Bound(block, tile, count, bounds);
                for (var q = 0; q < count; q++)
                    if (AnyAbove(bounds + q * ItemBlocks.Size, best[tile + q].Threshold))
                        Offer(scorer, input, items, block, tile + q, bounds + q * ItemBlocks.Size, best[tile + q]);
            }
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AnyAbove(float* bounds, float threshold)
    {
        var least = Vector256.Create(threshold);
        var above = Vector256<float>.Zero;
        for (var lane = 0; lane < ItemBlocks.Size; lane += 8)
            above |= Vector256.GreaterThan(Vector256.Load(bounds + lane), least);
        return above.AsInt32() != Vector256<int>.Zero;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Offer<TScorer>(
        TScorer scorer, SearchInput input, int items, int block, int query, float* bounds, BestMatches best)
        where TScorer : struct, IBlockScorer
    {
        var first = block * ItemBlocks.Size;
        for (var lane = 0; lane < Math.Min(ItemBlocks.Size, items - first); lane++)
            if (bounds[lane] > best.Threshold && !input.Excludes(query, first + lane))
                best.Add(first + lane, scorer.Score(first + lane, query, bounds[lane]));
    }
}
