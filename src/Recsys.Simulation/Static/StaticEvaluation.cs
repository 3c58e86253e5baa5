using Recsys.Core;
using Recsys.Core.Metrics;

namespace Recsys.Simulation.Static;

/// <summary>
/// Static evaluation: the dialogue so far is given, items are recommended once, nobody answers. Recall is per label, over
/// the whole catalogue; equal scores rank in the catalogue's order.
/// </summary>
/// <param name="counts">How often dialogues outside of training and evaluation mention each item; zeros where that is not known.</param>
public sealed class StaticEvaluation(ICatalog catalog, IReadOnlyList<double> counts, int seed)
{
    public const string Repeated = "repeat-mentioned", Mixture = "all signals", Repeating = "all signals, repeating";

    private static readonly int[] depths = [1, 10, 50];

    private readonly ISignal[] ofCatalog = [new FacetSignal(new(catalog)), new NamedSignal(catalog.Items), new DescriptionSignal(catalog.Items)];

    /// <summary>Learns from some dialogues and is tested on others.</summary>
    public (IReadOnlyList<StaticRow> Rows, IReadOnlyDictionary<string, double> Weights) Evaluate(IReadOnlyList<StaticCase> training, IReadOnlyList<StaticCase> test) =>
        Report([Ranks(training, test)]);

    /// <summary>Learns from all dialogues but a part and is tested on the part, for each of some parts.</summary>
    public (IReadOnlyList<StaticRow> Rows, IReadOnlyDictionary<string, double> Weights) CrossValidate(IReadOnlyList<StaticCase> cases, int folds)
    {
        var dialogues = cases.Select(one => one.Dialogue).Distinct().Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(dialogues);
        var foldOf = dialogues.Index().ToDictionary(one => one.Item, one => one.Index % folds);
        return Report([.. Enumerable.Range(0, folds).AsParallel().AsOrdered().Select(fold => Ranks(
            [.. cases.Where(one => foldOf[one.Dialogue] != fold)], [.. cases.Where(one => foldOf[one.Dialogue] == fold)]))]);
    }

    private Fold Ranks(IReadOnlyList<StaticCase> training, IReadOnlyList<StaticCase> test)
    {
        DialogueMemory memory = new(training);
        PopularitySignal popularity = new(counts, memory);
        List<ISignal> signals = [popularity, new TogetherSignal(memory, counts.Count), new AlikeSignal(training, counts.Count), .. ofCatalog];
        var mixture = SignalMixture.Fit(signals, mayRepeat: false, training, seed);
        var repeating = SignalMixture.Fit([.. signals, new RepeatSignal(counts.Count)], mayRepeat: true, training, seed);
        List<(string, Func<StaticCase, double[]>)> orders =
        [
            (Repeated, one => Latest(one, popularity.Score(one))),
            .. signals.Select(signal => (signal.Name, (Func<StaticCase, double[]>)(one => Alone(signal.Score(one), popularity.Score(one), one)))),
            (Mixture, mixture.Score),
            (Repeating, repeating.Score),
        ];
        return new(
            [.. orders.Select(order => (order.Item1, Labels: test.SelectMany(one => Labels(one, order.Item2(one))).ToList()))],
            signals.Zip(mixture.Weights, (signal, weight) => (signal.Name, weight)).ToList());
    }

    private static IEnumerable<Label> Labels(StaticCase one, double[] scores) => one.Targets.Select(target => new Label(
        1 + scores.Index().Count(other => other.Item > scores[target] || (other.Item == scores[target] && other.Index < target)), one.Mentioned.Contains(target)));

    // What was mentioned last comes first; then the popular.
    private static double[] Latest(StaticCase one, double[] popularity)
    {
        var most = popularity.Max();
        foreach (var (place, item) in one.Mentioned.Index()) popularity[item] = most + 1 + place;
        return popularity;
    }

    // The popular first where a signal does not decide, and nothing that was mentioned.
    private static double[] Alone(double[] scores, double[] popularity, StaticCase one)
    {
        var most = popularity.Max() + 1;
        var least = scores.Where(score => score > 0).DefaultIfEmpty(1).Min();
        for (var item = 0; item < scores.Length; item++) scores[item] += least * popularity[item] / most / 1000;
        foreach (var item in one.Mentioned) scores[item] = double.NegativeInfinity;
        return scores;
    }

    private static (IReadOnlyList<StaticRow>, IReadOnlyDictionary<string, double>) Report(IReadOnlyList<Fold> folds) => (
        [.. folds[0].Orders.Select((order, o) => Row(order.Name, [.. folds.SelectMany(fold => fold.Orders[o].Labels)]))],
        folds.SelectMany(fold => fold.Weights).GroupBy(one => one.Signal, one => one.Weight).ToDictionary(group => group.Key, group => Math.Round(group.Average(), 2)));

    private static StaticRow Row(string name, List<Label> labels) => new(name, Recall(labels), Recall([.. labels.Where(label => !label.IsTainted)]));

    private static Dictionary<string, Interval> Recall(List<Label> labels) => labels.Count == 0 ? [] :
        depths.Zip(Bootstrap.Means([.. depths.Select(k => labels.Select(label => label.Rank <= k ? 1.0 : 0).ToArray())]))
            .ToDictionary(one => $"Recall@{one.First}", one => one.Second);

    /// <param name="IsTainted">Had the dialogue named it already?</param>
    private readonly record struct Label(int Rank, bool IsTainted);

    private sealed record Fold(IReadOnlyList<(string Name, List<Label> Labels)> Orders, IReadOnlyList<(string Signal, double Weight)> Weights);
}
