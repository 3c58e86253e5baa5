using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>Questions for a number in ranges that people speak of: decades, round amounts.</summary>
/// <param name="least">How many candidates an answer must leave to be offered.</param>
internal sealed class RangeQuestions(FacetIndex index, CandidatePool pool, int least)
{
    private const int MostBins = 1000;
    private const double LeastCoverage = 0.8;
    private const double Answered = 0.5;   // an assumption: every second person does not care for a number and says so
    private static readonly double[] quartiles = [0.25, 0.5, 0.75];

    /// <summary>The question about one facet; null where it cannot be asked sensibly.</summary>
    public QuestionDraft? Draft(NumberColumn column)
    {
        var (first, step, bins) = Bins(column);
        if (bins.Sum(bin => bin.Weight) < LeastCoverage) return null;
        var cuts = Cuts(bins);
        var splits = cuts.Zip(cuts.Skip(1), (from, to) => Merge(bins, from, to)).ToList();
        if (splits.Count < 2 || splits.Any(split => split.Count < least)) return null;
        var options = splits.Select((split, i) => Option(
            FacetTerm.Within(column.Facet.Name, i == 0 ? null : Bound(i), i == splits.Count - 1 ? null : Below(Bound(i + 1))), split));
        return new(
            new(QuestionKind.Facet, [.. options]) { Facet = column.Facet.Name },
            Answered * splits.Sum(split => split.Weight * (pool.Entropy - split.Entropy)));

        double Bound(int cut) => (first + cuts[cut]) * step;
    }

    // By steps at which people draw the line; the first number of bin i is (first + i) · step.
    private (double First, double Step, Split[] Bins) Bins(NumberColumn column)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in pool.Rows)
            if (column.Numbers[row] is var number && !double.IsNaN(number)) (low, high) = (Math.Min(low, number), Math.Max(high, number));
        if (!(low < high)) return (0, 1, []);
        var step = column.Facet.IsYear && high - low < 10 * MostBins ? 10 : RoundStep(high - low);
        var first = Math.Floor(low / step);
        var bins = new Split[(int)(Math.Floor(high / step) - first) + 1];
        for (var i = 0; i < pool.Count; i++)
            if (column.Numbers[pool.Rows[i]] is var number && !double.IsNaN(number))
                bins[(int)(Math.Floor(number / step) - first)].Add(pool.Weights[i], pool.WeightedLogs[i]);
        return (first, step, bins);
    }

    // 2, 5 or 10 times a power of ten: five to ten steps over the whole spread.
    private static double RoundStep(double spread)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(spread / 10)));
        return power * ((spread / 10 / power) switch { < 2 => 2, < 5 => 5, _ => 10 });
    }

    // The bins at which a range begins, as near to the quartiles as the steps allow, and the end.
    private static List<int> Cuts(Split[] bins)
    {
        var total = bins.Sum(bin => bin.Weight);
        var below = new double[bins.Length + 1];
        for (var i = 0; i < bins.Length; i++) below[i + 1] = below[i] + bins[i].Weight;
        return [.. quartiles
            .Select(quartile => Enumerable.Range(0, below.Length).MinBy(cut => Math.Abs(below[cut] - quartile * total)))
            .Append(0).Append(bins.Length).Distinct().Order()];
    }

    private static Split Merge(Split[] bins, int from, int to)
    {
        Split merged = new();
        foreach (var bin in bins.AsSpan(from, to - from)) merged.Add(bin);
        return merged;
    }

    // Whole numbers end one below the next range; others just below it.
    private static double Below(double bound) => bound == Math.Floor(bound) ? bound - 1 : Math.BitDecrement(bound);

    private QuestionOption Option(FacetTerm range, Split split) =>
        new(Labels.Of(new Constraint(range), index.Schema), split.Count) { Constraint = new(range) };
}
