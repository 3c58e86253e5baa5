using TorchSharp;
using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>AdamW (Loshchilov and Hutter, ICLR 2019) on one vector of weights, with warm-up, cosine decay and a weight average.</summary>
internal sealed class AdamW(Tensor theta, TransformerOptions options, long stepsPerEpoch) : IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999, LargestNorm = 5, LeastShare = 0.02;

    // Numbers are held by name wherever libtorch reads them, see the README: the collector may free one that is not.
    private readonly Scalar beta1 = Beta1, new1 = 1 - Beta1, beta2 = Beta2, new2 = 1 - Beta2, epsilon = 1e-8, one = 1;
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
        using Scalar shrunk = Math.Min(1, LargestNorm / norm);
        if (norm > LargestNorm) g.mul_(shrunk);

        m.mul_(beta1).add_(g, new1);
        v.mul_(beta2).addcmul_(g, g, new2);
        var rate = LearningRate();
        using Scalar kept = 1 - rate * options.WeightDecay, seen = 1 - Math.Pow(Beta2, Steps), step = -rate / (1 - Math.Pow(Beta1, Steps));
        if (options.WeightDecay > 0) theta.mul_(kept);
        theta.addcdiv_(m, v.div(seen).sqrt_().add_(epsilon, one), step);
        g.zero_();
        if (options.WeightAverage > 0) average.lerp_(theta, Math.Max(1 - options.WeightAverage, 1.0 / Steps));   // a tensor, not a Scalar
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
        foreach (var number in (Scalar[])[beta1, new1, beta2, new2, epsilon, one]) number.Dispose();
        m.Dispose();
        v.Dispose();
        average.Dispose();
    }
}
