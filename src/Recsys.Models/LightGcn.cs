using System.Numerics.Tensors;
using Recsys.Core.Metrics;
using Recsys.Models.Losses;
using Recsys.Models.Numerics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>LightGCN (He et al., SIGIR 2020): collaborative filtering by averaging over neighbours.</summary>
/// <remarks>
/// Written out by hand: propagation is linear and Â is symmetric, so the gradient of E⁽⁰⁾ is the same propagation of the
/// gradient of E. The parameters are the same for any number of threads.
/// </remarks>
public sealed class LightGcn : ITrainableModel
{
    private readonly TrainingContext context;
    private readonly LightGcnOptions options;
    private readonly ItemSets sets;
    private readonly CsrMatrix A;        // Â of the user–item graph: sparse, (U+I, U+I)
    private readonly float[] E0;         // the only weights, users stacked on items: (U+I, d)
    private readonly float[] gradient;   // ∂L/∂E, then ∂L/∂E⁽⁰⁾
    private readonly float[][] layers;   // two to propagate between
    private readonly int K, d;
    private readonly FactorLoss loss;
    private readonly Adam adam;
    private FactorScorer? scorer;        // E of the present E⁽⁰⁾, made when first asked for

    public LightGcn(TrainingContext context, LightGcnOptions options)
    {
        (this.context, this.options, K, d) = (context, options, options.Layers, options.EmbeddingSize);
        sets = new(context.Train);
        A = InteractionGraph.Normalized(sets);
        E0 = Normal.Of(A.RowCount * d, options.InitialDeviation, context.Seed);
        gradient = new float[E0.Length];
        layers = [new float[E0.Length], new float[E0.Length]];
        loss = options.Loss == RankingLoss.Softmax
            ? new SoftmaxLoss(sets, d, options.BatchSize, context.Threads)
            : new BprLoss(sets, d, options.BatchSize, new(sets, d, options.Negatives, options.NegativeCandidates));
        adam = new(E0.Length, options.LearningRate);
    }

    public string Name => "LightGCN";

    public bool ClosedForm => false;

    /// <summary>E⁽⁰⁾, users stacked on items.</summary>
    internal ReadOnlySpan<float> Weights => E0;

    private ParameterState State => new(Name, E0, adam.M, adam.V) { Steps = adam.Steps };

    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        scorer = null;
        var batches = loss.Shuffle(Normal.Stream(context.Seed, epoch));
        var sum = 0.0;
        for (var batch = 0; batch < batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sum += loss.Gradient(batch, Propagate(E0, K), gradient);
            adam.Step(E0, Penalized(Propagate(gradient, K)));
        }
        return sum / batches;
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores) => (scorer ??= Scorer()).Score(queries, scores);

    public void WriteState(Stream state) => State.Write(state);

    public void ReadState(Stream state)
    {
        adam.Steps = State.Read(state);
        scorer = null;
    }

    public ModelProto ToOnnx() => (scorer ??= Scorer()).ToOnnx(Name, options.ServeTrainedUsers);

    public void Dispose() { }

    /// <summary>1/(K+1) · Σₖ Âᵏ X, the layer combination of eqs. 7–8, as X + Â(X + Â(X + …)).</summary>
    /// <returns>One of the two working arrays: read it before the next call.</returns>
    private float[] Propagate(float[] X, int depth)
    {
        var E = X;
        for (var k = 0; k < depth; k++)
        {
            var next = layers[k % 2];
            A.Multiply(E, X, next, d, context.Threads);
            E = next;
        }
        var mean = E == X ? layers[0] : E;
        TensorPrimitives.Multiply(E, 1f / (K + 1), mean);
        return mean;
    }

    // Adds the gradient of λ/2 ‖E⁽⁰⁾‖² over the rows of the batch.
    private float[] Penalized(float[] gradient)
    {
        for (var r = 0; r < A.RowCount; r++)
            if (loss.Share[r] > 0)
            {
                var row = gradient.AsSpan(r * d, d);
                TensorPrimitives.MultiplyAdd(E0.AsSpan(r * d, d), (float)options.Regularization * loss.Share[r], row, row);
            }
        return gradient;
    }

    // eᵤ = (eᵤ⁽⁰⁾ + Σᵢ Σ_{k<K} eᵢ⁽ᵏ⁾ / √|Nᵢ| ÷ √|Nᵤ|) / (K+1): the user's own part and what the items of the history give.
    // Who was not in training has only the latter, and who was has it from today's history, which may have grown since.
    private FactorScorer Scorer()
    {
        var items = Propagate(E0, K)[(sets.Users * d)..];
        var fold = Propagate(E0, Math.Max(0, K - 1))[(sets.Users * d)..];
        for (var i = 0; i < sets.Items; i++)
        {
            var row = fold.AsSpan(i * d, d);
            TensorPrimitives.Divide(row, MathF.Sqrt(Math.Max(1, sets.OfItem[i].Length)), row);
        }
        if (K == 0) return new(E0[..(sets.Users * d)], items, fold, d, FoldIn.InverseSqrt, context.Threads);

        var own = E0[..(sets.Users * d)];
        TensorPrimitives.Divide(own, K + 1, own);
        return new(own, items, fold, d, FoldIn.InverseSqrt, context.Threads, UserRows.OwnPart);
    }
}
