namespace Recsys.Serving.Fusion;

/// <summary>
/// Multinomial logit (McFadden, 1974): each chosen item against all that was not chosen, P(i) = e^(w·xᵢ) ÷ (e^(w·xᵢ) + Σ e^(w·x) over the others).
/// Fitted by Newton's method with step halving: a handful of weights and a concave likelihood, so that the result depends on no luck.
/// </summary>
public static class ChoiceModel
{
    private const int Steps = 30, Halvings = 20;
    private const double Ridge = 1e-3;   // per case: keeps the step defined where a signal is always silent
    private const double Enough = 1e-6;   // nats a case: less is no progress

    /// <summary>The weight of each signal; 1 for all where there is nothing to learn from.</summary>
    public static double[] Fit(IReadOnlyList<Choice> choices, int signals)
    {
        var weights = new double[signals];
        if (choices.Count == 0) return [.. weights.Select(_ => 1.0)];
        var reached = Objective(choices, weights);
        for (var step = 0; step < Steps; step++)
        {
            var change = Step(choices, weights);
            var size = 1.0;
            double[] tried = [];
            var objective = double.NegativeInfinity;
            for (var halving = 0; halving < Halvings && !(objective > reached); halving++, size /= 2)
                objective = Objective(choices, tried = [.. weights.Zip(change, (weight, by) => weight + size * by)]);
            if (!(objective > reached + Enough * choices.Count)) break;
            (weights, reached) = (tried, objective);
        }
        return weights;
    }

    /// <summary>ln P of all that was chosen, in nats; all weights 0 is chance.</summary>
    public static double LogLikelihood(Choice choice, double[] weights) => new Odds(choice, weights) is var odds ? choice.Chosen.Sum(odds.LogProbability) : 0;

    private static double Objective(IReadOnlyList<Choice> choices, double[] weights) =>
        choices.Sum(choice => LogLikelihood(choice, weights))
        - Ridge / 2 * choices.Count * weights.Sum(weight => weight * weight);

    private static double[] Step(IReadOnlyList<Choice> choices, double[] weights)
    {
        var signals = weights.Length;
        var (gradient, curvature) = (new double[signals], new double[signals, signals]);
        foreach (var choice in choices) Add(choice, new(choice, weights), gradient, curvature);
        for (var s = 0; s < signals; s++)
        {
            gradient[s] -= Ridge * choices.Count * weights[s];
            curvature[s, s] += Ridge * choices.Count;
            for (var t = 0; t < s; t++) curvature[t, s] = curvature[s, t];
        }
        return Solve(curvature, gradient);
    }

    // Gradient Σ (x of the chosen − E x), curvature Σ Cov x (its lower half), under the probabilities of the present weights.
    private static void Add(Choice choice, Odds odds, double[] gradient, double[,] curvature)
    {
        var (x, signals) = (choice.Features, gradient.Length);
        var (sums, products) = odds.Moments(x);
        foreach (var item in choice.Chosen)
        {
            var (e, all) = (odds[item], odds.Others + odds[item]);
            if (all == 0) continue;
            for (var s = 0; s < signals; s++)
            {
                var mean = (sums[s] + e * x[s][item]) / all;
                gradient[s] += x[s][item] - mean;
                for (var t = 0; t <= s; t++)
                    curvature[s, t] += (products[s, t] + e * x[s][item] * x[t][item]) / all - mean * (sums[t] + e * x[t][item]) / all;
            }
        }
    }

    // Gaussian elimination; the matrix is positive definite, so that no row needs to change its place.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var (a, x, n) = ((double[,])matrix.Clone(), (double[])right.Clone(), right.Length);
        for (var pivot = 0; pivot < n; pivot++)
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = a[row, pivot] / a[pivot, pivot];
                for (var column = pivot; column < n; column++) a[row, column] -= factor * a[pivot, column];
                x[row] -= factor * x[pivot];
            }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++) x[row] -= a[row, column] * x[column];
            x[row] /= a[row, row];
        }
        return x;
    }

    /// <summary>e^(w·x) of every item of a choice, scaled so that the greatest is 1.</summary>
    private readonly struct Odds
    {
        private readonly double[] worth, odds;
        private readonly bool[] isOther;
        private readonly double best;

        public Odds(Choice choice, double[] weights)
        {
            worth = new double[choice.Features[0].Length];
            for (var s = 0; s < weights.Length; s++)
                for (var item = 0; item < worth.Length; item++) worth[item] += weights[s] * choice.Features[s][item];
            isOther = new bool[worth.Length];
            Array.Fill(isOther, true);
            foreach (var item in choice.Chosen) isOther[item] = false;
            foreach (var item in choice.Barred) (isOther[item], worth[item]) = (false, double.NegativeInfinity);
            best = worth.Max();
            odds = new double[worth.Length];
            for (var item = 0; item < odds.Length; item++) odds[item] = Math.Exp(worth[item] - best);
            for (var item = 0; item < odds.Length; item++) if (isOther[item]) Others += odds[item];
        }

        /// <summary>The sum over what was not chosen.</summary>
        public double Others { get; }

        public double this[int item] => odds[item];

        public double LogProbability(int item) => worth[item] - best - Math.Log(Math.Max(Others + odds[item], double.Epsilon));

        /// <summary>Σ e^(w·x) x and Σ e^(w·x) x xᵀ (its lower half) over what was not chosen.</summary>
        public (double[] Sums, double[,] Products) Moments(float[][] features)
        {
            var signals = features.Length;
            var (sums, products) = (new double[signals], new double[signals, signals]);
            for (var s = 0; s < signals; s++)
                for (var item = 0; item < odds.Length; item++)
                {
                    if (!isOther[item]) continue;
                    var value = odds[item] * features[s][item];
                    sums[s] += value;
                    for (var t = 0; t <= s; t++) products[s, t] += value * features[t][item];
                }
            return (sums, products);
        }
    }
}
