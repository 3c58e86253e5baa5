using System.Numerics.Tensors;
using Recsys.Core.Metrics;
using Recsys.Models.Losses;
using Recsys.Models.Numerics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>Matrix factorization learned from pairs (Rendle et al., UAI 2009): x̂ᵤᵢ = wᵤᵀhᵢ, trained by LearnBPR.</summary>
public sealed class BprMf : ITrainableModel
{
    private readonly TrainingContext context;
    private readonly BprMfOptions options;
    private readonly ItemSets sets;
    private readonly int d;
    private readonly (int User, int Item)[] pairs;
    private readonly NegativeSampler negatives;
    private readonly float[] Theta;        // W stacked on H: (U+I, d)
    private readonly float[] difference;   // hᵢ − hⱼ
    private readonly float alpha, lambda;

    public BprMf(TrainingContext context, BprMfOptions options)
    {
        (this.context, this.options, d) = (context, options, options.EmbeddingSize);
        sets = new(context.Train);
        pairs = [.. sets.OfUser.SelectMany((items, user) => items.Select(item => (user, item)))];
        negatives = new(sets, d, options.Negatives, options.NegativeCandidates);
        Theta = Normal.Of((sets.Users + sets.Items) * d, options.InitialDeviation, context.Seed);
        difference = new float[d];
        (alpha, lambda) = ((float)options.LearningRate, (float)options.Regularization);
    }

    public string Name => "BPR-MF";

    public bool ClosedForm => false;

    private ParameterState State => new(Name, Theta);

    /// <summary>As many steps as there are interactions, each on one drawn at random (algorithm LearnBPR).</summary>
    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        var random = Normal.Stream(context.Seed, epoch);
        var loss = 0.0;
        for (var step = 0; step < pairs.Length; step++)
        {
            if (step % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
            var (u, i) = pairs[random.Next(pairs.Length)];
            loss += Step(Vector(u), Vector(sets.Users + i), Vector(sets.Users + negatives.Draw(u, random, Theta)));
        }
        return loss / pairs.Length;
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores) => Scorer().Score(queries, scores);

    public void WriteState(Stream state) => State.Write(state);

    public void ReadState(Stream state) => State.Read(state);

    public ModelProto ToOnnx() => Scorer().ToOnnx(Name);

    public void Dispose() { }

    private Span<float> Vector(int row) => Theta.AsSpan(row * d, d);

    /// <summary>θ ← θ + α (σ(−x̂ᵤᵢⱼ) ∂x̂ᵤᵢⱼ/∂θ − λθ) with x̂ᵤᵢⱼ = wᵤᵀ(hᵢ − hⱼ).</summary>
    private double Step(Span<float> w, Span<float> hi, Span<float> hj)
    {
        TensorPrimitives.Subtract(hi, hj, difference);
        var x = TensorPrimitives.Dot<float>(w, difference);
        var sigma = alpha / (1 + MathF.Exp(x));
        var keep = 1 - (alpha * lambda);
        for (var f = 0; f < w.Length; f++)
        {
            var wf = w[f];
            w[f] = (keep * wf) + (sigma * difference[f]);
            hi[f] = (keep * hi[f]) + (sigma * wf);
            hj[f] = (keep * hj[f]) - (sigma * wf);
        }
        return Math.Log(1 + Math.Exp(-x));
    }

    // Somebody new is the mean of the users who have the items of the history.
    private FactorScorer Scorer()
    {
        var split = sets.Users * d;
        var fold = new float[sets.Items * d];
        for (var i = 0; i < sets.Items; i++)
        {
            var row = fold.AsSpan(i * d, d);
            foreach (var u in sets.OfItem[i]) TensorPrimitives.Add(row, Vector(u), row);
            TensorPrimitives.Divide(row, Math.Max(1, sets.OfItem[i].Length), row);
        }
        return new(Theta[..split], Theta[split..], fold, d, FoldIn.Mean, context.Threads);
    }
}
