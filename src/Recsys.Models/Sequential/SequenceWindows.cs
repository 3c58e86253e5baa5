namespace Recsys.Models.Sequential;

/// <summary>Cuts training sequences into windows: each user's end every so many items, from a random place on, in random order.</summary>
internal static class SequenceWindows
{
    /// <param name="recent">Further windows of each user, which end among the last <paramref name="stride"/> items.</param>
    /// <returns>User and end (exclusive) of each window; every window has at least two items.</returns>
    public static (int User, int End)[] Draw(int[][] sequences, int stride, int recent, Random random)
    {
        var windows = new List<(int, int)>();
        for (var user = 0; user < sequences.Length; user++)
        {
            var length = sequences[user].Length;
            for (var end = length - random.Next(stride); end >= 2; end -= stride) windows.Add((user, end));
            for (var n = 0; n < recent && length >= 2; n++) windows.Add((user, length - random.Next(Math.Min(stride, length - 1))));
        }
        var drawn = windows.ToArray();
        random.Shuffle(drawn);
        return drawn;
    }

    /// <summary>About how many windows an epoch has.</summary>
    public static long Expected(int[][] sequences, int stride, int recent) =>
        sequences.Sum(sequence => ((Math.Max(0, sequence.Length - 1L) + stride - 1) / stride) + (sequence.Length >= 2 ? recent : 0));
}
