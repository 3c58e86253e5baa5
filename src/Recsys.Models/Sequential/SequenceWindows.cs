namespace Recsys.Models.Sequential;

/// <summary>Cuts training sequences into windows: each user's end every so many items, from a random place on, in random order.</summary>
internal static class SequenceWindows
{
    /// <returns>User and end (exclusive) of each window; every window has at least two items.</returns>
    public static (int User, int End)[] Draw(int[][] sequences, int stride, Random random)
    {
        var windows = new List<(int, int)>();
        for (var user = 0; user < sequences.Length; user++)
            for (var end = sequences[user].Length - random.Next(stride); end >= 2; end -= stride) windows.Add((user, end));
        var drawn = windows.ToArray();
        random.Shuffle(drawn);
        return drawn;
    }

    /// <summary>About how many windows an epoch has.</summary>
    public static long Expected(int[][] sequences, int stride) =>
        sequences.Sum(sequence => (Math.Max(0, sequence.Length - 1L) + stride - 1) / stride);
}
