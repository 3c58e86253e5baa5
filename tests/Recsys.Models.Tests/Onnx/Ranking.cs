namespace Recsys.Models.Tests.Onnx;

/// <summary>Compares a served list with the scores it was made from.</summary>
internal static class Ranking
{
    public const float Tolerance = 1e-4f;

    /// <summary>
    /// Every place holds the right score within 1e-4, and the item that belongs there; items may swap only where their
    /// scores are closer together than that.
    /// </summary>
    public static void Same(float[] expected, IReadOnlyCollection<int> excluded, long[] items, float[] scores)
    {
        var best = Enumerable.Range(0, expected.Length).Where(item => !excluded.Contains(item))
            .OrderByDescending(item => expected[item]).ThenBy(item => item).Take(items.Length).ToList();

        Assert.Equal(best.Count, items.Count(item => item >= 0));
        Assert.Equal(best.Count, items.Take(best.Count).Distinct().Count());
        for (var r = 0; r < best.Count; r++)
        {
            Assert.DoesNotContain((int)items[r], excluded);
            Assert.Equal(expected[best[r]], scores[r], Tolerance);
            if (items[r] != best[r]) Assert.Equal(expected[best[r]], expected[items[r]], Tolerance / 10);
        }
    }
}
