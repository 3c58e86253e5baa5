namespace Recsys.Simulation.Static;

/// <summary>Multinomial logit (McFadden, 1974) over the whole catalogue, fitted by Newton's method with step halving: a handful of weights, a concave likelihood.</summary>
internal static class ChoiceModel
{
    private const int Steps = 30, Halvings = 20;
    private const double Ridge = 1e-3;   // per choice: keeps the step defined where a signal is always silent
    private const double Enough = 1e-6;   // nats a choice: less is no progress

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

    private static double Objective(IReadOnlyList<Choice> choices, double[] weights) =>
        choices.Sum(choice => Probabilities(choice, weights) is var p ? choice.Chosen.Sum(item => Math.Log(p[item])) : 0)
        - Ridge / 2 * choices.Count * weights.Sum(weight => weight * weight);

    private static double[] Step(IReadOnlyList<Choice> choices, double[] weights)
    {
        var signals = weights.Length;
        var (gradient, curvature) = (new double[signals], new double[signals, signals]);
        foreach (var choice in choices) Add(choice, weights, gradient, curvature);
        for (var s = 0; s < signals; s++)
        {
            gradient[s] -= Ridge * choices.Count * weights[s];
            curvature[s, s] += Ridge * choices.Count;
        }
        return Solve(curvature, gradient);
    }

    // Gradient Σ (x of the chosen − E x), curvature Σ Cov x, under the probabilities of the present weights.
    private static void Add(Choice choice, double[] weights, double[] gradient, double[,] curvature)
    {
        var (features, signals) = (choice.Features, weights.Length);
        var p = Probabilities(choice, weights);
        var mean = new double[signals];
        for (var s = 0; s < signals; s++)
            for (var item = 0; item < p.Length; item++) mean[s] += p[item] * features[s][item];
        var times = choice.Chosen.Count;
        for (var s = 0; s < signals; s++)
        {
            gradient[s] += choice.Chosen.Sum(item => features[s][item]) - times * mean[s];
            for (var t = 0; t <= s; t++)
            {
                var product = 0.0;
                for (var item = 0; item < p.Length; item++) product += p[item] * features[s][item] * features[t][item];
                curvature[s, t] += times * (product - mean[s] * mean[t]);
                curvature[t, s] = curvature[s, t];
            }
        }
    }

    private static double[] Probabilities(Choice choice, double[] weights)
    {
        var p = new double[choice.Features[0].Length];
        for (var s = 0; s < weights.Length; s++)
            for (var item = 0; item < p.Length; item++) p[item] += weights[s] * choice.Features[s][item];
        foreach (var item in choice.Barred) p[item] = double.NegativeInfinity;
        var best = p.Max();
        for (var item = 0; item < p.Length; item++) p[item] = Math.Exp(p[item] - best);
        var sum = p.Sum();
        for (var item = 0; item < p.Length; item++) p[item] /= sum;
        return p;
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
}
