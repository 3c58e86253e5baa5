using Recsys.Core;

namespace Recsys.Models.Sequential;

/// <summary>How often an item may be asked for: popular ones less, as in word2vec and PeterRec.</summary>
internal static class Downsampling
{
    /// <returns>One share for each item: min(1, √(threshold/frequency)); all 1 where the threshold is 0.</returns>
    public static double[] Shares(InteractionTable train, double threshold)
    {
        var counts = new int[train.Items.Count];
        foreach (var item in train.Item) counts[item]++;
        return Array.ConvertAll(counts, count => threshold == 0 || count == 0 ? 1 : Math.Min(1, Math.Sqrt(threshold * train.Count / count)));
    }
}
