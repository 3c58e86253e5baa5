using TorchSharp;
using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>Dropout from a pool of masks drawn once: each use takes a stretch at a random place, for the price of one product.</summary>
internal sealed class DropoutPool : IDisposable
{
    private const int Uses = 16;   // stretches that do not overlap: fewer are cheaper and repeat sooner

    private readonly Tensor? pool;
    private Random random = new(0);

    /// <param name="largest">The most values that are dropped from at once.</param>
    public DropoutPool(double share, long largest, ScalarType precision, Device device, Generator generator)
    {
        if (share == 0) return;
        using var scope = NewDisposeScope();
        using Scalar dropped = share, kept = 1 - share;
        pool = rand(Uses * largest, generator: generator).ge(dropped).to(precision, device).div_(kept).MoveToOuterDisposeScope();
    }

    /// <summary>Makes what follows depend on the seed alone.</summary>
    public void Reset(int seed) => random = new(seed);

    public Tensor Apply(Tensor x)
    {
        if (pool is null) return x;
        var count = x.numel();
        return x * pool.narrow(0, random.NextInt64(pool.numel() - count), count).view(x.shape);
    }

    public void Dispose() => pool?.Dispose();
}
