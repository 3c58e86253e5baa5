using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Numerics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>
/// NPCA (Yu, Zhu, Lafferty, Gong, SIGIR 2009): what a user thinks of all items is one draw f ~ N(μ, K), a rating is
/// f plus noise of variance σ², and a prediction is what the ratings that are known leave of that distribution.
/// </summary>
/// <remarks>Users have no parameters, so anybody is folded in exactly. Ratings are standardized: y = (r − mean) / deviation.</remarks>
public sealed class Npca : IRatingModel
{
    private const int UsersAtOnce = 64, ItemsAtOnce = 16, MostItems = 46_000;

    private readonly NpcaOptions options;
    private readonly int threads;
    private readonly ItemSets sets;
    private readonly RatingStatistics statistics;
    private readonly float[][] y;      // standardized, in the order of sets.OfUser
    private readonly float[] K, mu;    // (items, items) and (items)

    public Npca(TrainingContext context, NpcaOptions options)
    {
        if (context.Train.Items.Count > MostItems)
            throw new ArgumentException($"NPCA relates every pair of items and takes at most {MostItems} of them, not {context.Train.Items.Count}; drop rare items.", nameof(context));
        (this.options, threads, sets) = (options, context.Threads, new(context.Train));
        statistics = RatingStatistics.Of(context.Train);
        y = statistics.Standardized(context.Train, sets);
        K = Prior();
        mu = new float[sets.Items];
    }

    public string Name => "NPCA";

    public bool ClosedForm => false;

    public RatingRange Range => statistics.Range;

    private ParameterState State => new(Name, K, mu);

    /// <summary>One step of EM. E: fᵤ given the ratings of u; M: K and μ from what all fᵤ turned out to be.</summary>
    /// <returns>The mean squared error of each rating predicted from the others of its user.</returns>
    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        var C = new float[K.Length];      // Σᵤ (α αᵀ − A⁻¹), spread over the items of u
        var drift = new double[mu.Length];   // Σᵤ (y − E f)
        double loss = 0;
        for (var from = 0; from < sets.Users; from += UsersAtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = from;
            var posteriors = new Posterior[Math.Min(UsersAtOnce, sets.Users - from)];
            Rows.InParallel(posteriors.Length, 1, threads, (a, b) =>
            {
                for (var u = a; u < b; u++) posteriors[u] = Given(sets.OfUser[first + u], y[first + u]);
            });
            foreach (var one in posteriors) loss += one.LeaveOneOutLoss();
            // Each row of C is summed by one thread and in the order of the users, so their number changes nothing.
            Rows.InParallel(mu.Length, ItemsAtOnce, threads, (a, b) => { foreach (var one in posteriors) one.AddTo(C, drift, options.Noise, a, b); });
        }
        Improve(C, drift, cancellationToken);
        return loss / sets.Pairs * statistics.Deviation * statistics.Deviation;
    }

    public (double Rating, double Deviation)[] Predict(IReadOnlyList<int> history, IReadOnlyList<float> ratings, IReadOnlyList<int> items)
    {
        var posterior = Given([.. history], [.. ratings.Select(statistics.Standardize)]);
        return [.. items.Select(item =>
        {
            var k = history.Select(past => K[(item * mu.Length) + past]).ToArray();
            var variance = K[(item * mu.Length) + item] + options.Noise - posterior.Explained(k);
            return (statistics.Rating(mu[item] + posterior.Shift(k)), statistics.Deviation * Math.Sqrt(variance));
        })];
    }

    /// <summary>Ranks by predicted rating; a history without ratings is one of liked items.</summary>
    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        for (var q = 0; q < queries.Count; q++)
        {
            int[] history = [.. queries[q].History.Distinct()];
            var posterior = Given(history, [.. history.Select(_ => 1f)]);
            var row = scores.Slice(q * mu.Length, mu.Length);
            for (var i = 0; i < mu.Length; i++) row[i] = mu[i] + posterior.Shift(Array.ConvertAll(history, past => K[(i * mu.Length) + past]));
        }
    }

    public void WriteState(Stream state) => State.Write(state);

    public void ReadState(Stream state) => State.Read(state);

    public ModelProto ToOnnx() => NpcaGraph.Of(Name, K, mu, (float)options.Noise, (float)statistics.Mean, (float)statistics.Deviation);

    public void Dispose() { }

    /// <summary>A = K_HH + σ²I; what the ratings of H say is A⁻¹ and α = A⁻¹ (y − μ_H).</summary>
    private Posterior Given(int[] H, float[] y)
    {
        var A = new Block(new float[H.Length * H.Length], H.Length, H.Length);
        for (var r = 0; r < H.Length; r++)
        {
            for (var c = 0; c < H.Length; c++) A.Row(r)[c] = K[(H[r] * mu.Length) + H[c]];
            A.Row(r)[r] += (float)options.Noise;
        }
        Inverse.InPlace(A, threads: 1);
        return new(H, A, [.. y.Select((value, r) => value - mu[H[r]])]);
    }

    /// <summary>K ← (Ψ + U K + K C K) / (ν + U) and μ ← the mean of y − (E f − μ), shrunk.</summary>
    private void Improve(float[] C, double[] drift, CancellationToken cancellationToken)
    {
        var (n, users, prior) = (mu.Length, (double)sets.Users, options.PriorUsers);
        var (before, half, change) = (new Block(K, n, n), new Block(new float[K.Length], n, n), new Block(C, n, n));
        MatrixProduct.Multiply(before, change, half, threads: threads);
        cancellationToken.ThrowIfCancellationRequested();
        MatrixProduct.Multiply(half, before, change, threads: threads);
        var psi = Prior();
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
            {
                var (a, b) = ((i * n) + j, (j * n) + i);
                var step = options.StepLength * (C[a] + C[b]) / 2;   // equal but for rounding
                K[a] = K[b] = (float)(((prior * psi[a]) + (users * K[a]) + step) / (prior + users));
            }
        for (var i = 0; i < n; i++)
            mu[i] = (float)((((double)mu[i] * sets.OfItem[i].Length) + drift[i]) / Math.Max(sets.OfItem[i].Length + options.MeanShrinkage, 1));
    }

    /// <summary>Ψ: one variance that all items share, and one of each alone.</summary>
    private float[] Prior()
    {
        var n = sets.Items;
        var psi = new float[n * n];
        Array.Fill(psi, (float)options.UserVariance);
        for (var i = 0; i < n; i++) psi[(i * n) + i] += (float)options.ItemVariance;
        return psi;
    }

    /// <summary>What the ratings of one user say about everything.</summary>
    private readonly struct Posterior(int[] history, Block precision, float[] residuals)
    {
        private readonly float[] alpha = Times(precision, residuals);

        /// <summary>E f − μ of an item whose covariances with the history are k.</summary>
        public float Shift(float[] k) => Dot(k, alpha);

        /// <summary>The variance of that item that the history takes away, kᵀ A⁻¹ k.</summary>
        public float Explained(float[] k) => Dot(k, Times(precision, k));

        /// <summary>Σ (α / diag A⁻¹)²: leaving a rating out and predicting it needs no second inverse.</summary>
        public double LeaveOneOutLoss()
        {
            double sum = 0;
            for (var r = 0; r < alpha.Length; r++) sum += Math.Pow(alpha[r] / precision.Row(r)[r], 2);
            return sum;
        }

        /// <summary>Adds this user's part to the rows of C and of the drift that belong to some items.</summary>
        public void AddTo(float[] C, double[] drift, double noise, int from, int to)
        {
            for (var r = At(from); r < history.Length && history[r] < to; r++)
            {
                var row = C.AsSpan(history[r] * drift.Length, drift.Length);
                for (var c = 0; c < history.Length; c++) row[history[c]] += (alpha[r] * alpha[c]) - precision.Row(r)[c];
                drift[history[r]] += noise * alpha[r];
            }
        }

        private int At(int item) => Array.BinarySearch(history, item) is var place && place >= 0 ? place : ~place;

        private static float[] Times(Block A, float[] x)
        {
            var product = new float[x.Length];
            for (var r = 0; r < x.Length; r++) product[r] = Dot(A.Row(r), x);
            return product;
        }

        private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => System.Numerics.Tensors.TensorPrimitives.Dot(a, b);
    }
}
