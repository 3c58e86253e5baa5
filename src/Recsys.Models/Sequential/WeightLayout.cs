using TorchSharp;
using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>
/// Names and shapes of a model's weights inside one vector θ: then the optimizer, the weight average and the checkpoint
/// are one tensor each, and a step costs a handful of operations however many weights there are.
/// </summary>
internal sealed class WeightLayout
{
    private readonly List<(string Name, long[] Shape, Action<Tensor, Generator> Fill)> weights = [];

    public long Size => Sizes.Sum();

    private long[] Sizes => [.. weights.Select(weight => weight.Shape.Aggregate(1L, (a, b) => a * b))];

    /// <summary>A weight drawn from N(0, deviation²).</summary>
    public void Normal(string name, double deviation, params long[] shape) => weights.Add((name, shape, (view, generator) => view.normal_(0, deviation, generator)));

    /// <summary>A matrix after Glorot and Bengio: at these sizes it leaves the first plateau in half the steps that BERT's 0.02 needs.</summary>
    public void Matrix(string name, long to, long from) => Normal(name, Math.Sqrt(2.0 / (to + from)), to, from);

    /// <summary>A weight that starts at one value.</summary>
    public void Constant(string name, double value, params long[] shape) => weights.Add((name, shape, (view, _) => Fill(view, value)));

    /// <summary>θ at the start of training.</summary>
    public Tensor Initial(Generator generator, Device device)
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var theta = zeros(Size);
        foreach (var (part, weight) in theta.split(Sizes).Zip(weights)) weight.Fill(part, generator);
        return theta.to(device).MoveToOuterDisposeScope();
    }

    /// <summary>The weights by name, as views of θ in a precision of one's choice; gradients flow back to θ.</summary>
    public IReadOnlyDictionary<string, Tensor> View(Tensor theta, ScalarType precision = ScalarType.Float32) =>
        theta.to(precision).split(Sizes).Zip(weights).ToDictionary(pair => pair.Second.Name, pair => pair.First.view(pair.Second.Shape));

    private static void Fill(Tensor view, double value)
    {
        using Scalar number = value;
        view.fill_(number);
    }
}
