using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>What each place of one list is worth before weighting; never negative, and 0 for an item that is not on the list.</summary>
internal static class FusionGains
{
    public static double[] Of(IReadOnlyList<Candidate> list, FusionFormula formula, double rankConstant)
    {
        if (formula == FusionFormula.ReciprocalRank) return Reciprocals(list.Count, rankConstant);

        var least = list.Count > 0 ? list.Min(one => one.Score) : 0;
        var spread = formula == FusionFormula.MinMaxScore ? list.Select(one => one.Score - least).DefaultIfEmpty().Max() : Deviation(list);
        // Measured from the least score, so that being on the list never counts against an item.
        return [.. list.Select(one => spread > 0 ? (one.Score - least) / spread : 1)];
    }

    private static double[] Reciprocals(int count, double rankConstant)
    {
        var gains = new double[count];
        for (var i = 0; i < count; i++) gains[i] = 1 / (rankConstant + i + 1);
        return gains;
    }

    private static double Deviation(IReadOnlyList<Candidate> list)
    {
        if (list.Count == 0) return 0;
        var mean = list.Average(one => one.Score);
        return Math.Sqrt(list.Average(one => (one.Score - mean) * (one.Score - mean)));
    }
}
