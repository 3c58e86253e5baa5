using Recsys.Serving.Fusion;

namespace Recsys.Simulation.Static;

/// <summary>
/// Signals together: P(i) ∝ exp Σₛ wₛ ln(1 + xₛ(i) ÷ cₛ). cₛ is the middle of the positive values; the weights maximise the
/// likelihood of what people recommended in the training dialogues.
/// </summary>
public sealed class SignalMixture
{
    private const int Sample = 600;   // cases: enough for a handful of weights

    private readonly IReadOnlyList<ISignal> signals;
    private readonly bool mayRepeat;
    private readonly double[] scales;

    private SignalMixture(IReadOnlyList<ISignal> signals, bool mayRepeat, double[] scales, double[] weights) =>
        (this.signals, this.mayRepeat, this.scales, Weights) = (signals, mayRepeat, scales, weights);

    /// <summary>wₛ by signal.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <param name="mayRepeat">May an item be recommended that the dialogue named already?</param>
    /// <param name="seed">Of the sample that weights are learned from.</param>
    public static SignalMixture Fit(IReadOnlyList<ISignal> signals, bool mayRepeat, IReadOnlyList<StaticCase> training, int seed)
    {
        var sample = training.ToArray();
        new Random(seed).Shuffle(sample);
        sample = [.. sample.Where(one => Chosen(one).Any()).Take(Sample)];
        var values = Array.ConvertAll(sample, one => signals.Select(signal => signal.Score(one)).ToArray());
        double[] scales = [.. signals.Select((_, s) => Middle(values.Select(one => one[s])))];
        var choices = sample.Zip(values, (one, scores) => new Choice(Features(scores, scales), [.. Chosen(one)], mayRepeat ? [] : one.Mentioned)).ToList();
        return new(signals, mayRepeat, scales, ChoiceModel.Fit(choices, signals.Count));

        IEnumerable<int> Chosen(StaticCase one) => mayRepeat ? one.Targets : one.Targets.Except(one.Mentioned);
    }

    /// <summary>A score for each item; −∞ for one that may not be recommended.</summary>
    public double[] Score(StaticCase one)
    {
        var features = Features([.. signals.Select(signal => signal.Score(one))], scales);
        var scores = new double[features[0].Length];
        for (var s = 0; s < features.Length; s++)
            for (var item = 0; item < scores.Length; item++) scores[item] += Weights[s] * features[s][item];
        if (!mayRepeat) foreach (var item in one.Mentioned) scores[item] = double.NegativeInfinity;
        return scores;
    }

    private static float[][] Features(double[][] scores, double[] scales) =>
        [.. scores.Select((values, s) => Array.ConvertAll(values, value => (float)Math.Log(1 + value / scales[s])))];

    private static double Middle(IEnumerable<double[]> values)
    {
        double[] positive = [.. values.SelectMany(scores => scores.Where(score => score > 0))];
        if (positive.Length == 0) return 1;
        Array.Sort(positive);
        return positive[positive.Length / 2];
    }
}
