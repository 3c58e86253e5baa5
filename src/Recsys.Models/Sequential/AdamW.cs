using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>AdamW (Loshchilov and Hutter, ICLR 2019) on one vector of weights, with warm-up, cosine decay and a weight average.</summary>
internal sealed class AdamW(Tensor theta, TransformerOptions options, long stepsPerEpoch) : IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8, LargestNorm = 5, LeastShare = 0.02;

    private readonly Tensor m = zeros_like(theta);
    private readonly Tensor v = zeros_like(theta);
    private readonly Tensor average = theta.detach().clone();

    /// <summary>Steps taken.</summary>
    public int Steps { get; set; }

    /// <summary>The weights to rank with.</summary>
    public Tensor Best => options.WeightAverage > 0 ? average : theta;

    /// <summary>What a checkpoint holds beside <see cref="Steps"/>.</summary>
    public IReadOnlyList<Tensor> State => [theta, m, v, average];

    /// <summary>Takes one step along the gradient that lies in θ and clears it.</summary>
    public void Step()
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        Steps++;
        var g = theta.grad!;
        var norm = g.norm().item<float>();
        if (norm > LargestNorm) g.mul_(LargestNorm / norm);

        m.mul_(Beta1).add_(g, 1 - Beta1);
        v.mul_(Beta2).addcmul_(g, g, 1 - Beta2);
        var rate = LearningRate();
        if (options.WeightDecay > 0) theta.mul_(1 - rate * options.WeightDecay);
        theta.addcdiv_(m, v.div(1 - Math.Pow(Beta2, Steps)).sqrt_().add_(Epsilon), -rate / (1 - Math.Pow(Beta1, Steps)));
        g.zero_();
        if (options.WeightAverage > 0) average.lerp_(theta, Math.Max(1 - options.WeightAverage, 1.0 / Steps));
    }

    private double LearningRate()
    {
        if (Steps < options.WarmUpSteps) return options.LearningRate * Steps / options.WarmUpSteps;
        var decaying = Math.Max(1, options.DecayEpochs * stepsPerEpoch - options.WarmUpSteps);
        var progress = Math.Min(1, (Steps - options.WarmUpSteps) / (double)decaying);
        return options.LearningRate * (LeastShare + (1 - LeastShare) * 0.5 * (1 + Math.Cos(Math.PI * progress)));
    }

    public void Dispose()
    {
        m.Dispose();
        v.Dispose();
        average.Dispose();
    }
}
