namespace Recsys.Models.Numerics;

/// <summary>Divides the rows of a result among threads. One thread does a row whole and in one order, so their number changes nothing.</summary>
internal static class Rows
{
    /// <param name="chunk">Rows that one thread takes at a time.</param>
    /// <param name="work">Does the rows from the first number up to, not including, the second.</param>
    public static void InParallel(int rows, int chunk, int threads, Action<int, int> work)
    {
        var chunks = (rows + chunk - 1) / chunk;
        if (threads == 1 || chunks <= 1) work(0, rows);
        else Parallel.For(0, chunks, new() { MaxDegreeOfParallelism = threads }, c => work(c * chunk, Math.Min(rows, (c + 1) * chunk)));
    }
}
