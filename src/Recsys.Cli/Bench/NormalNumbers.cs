namespace Recsys.Cli.Bench;

/// <summary>Seeded numbers of the standard normal distribution (Box and Muller, 1958).</summary>
internal sealed class NormalNumbers(int seed)
{
    private readonly Random random = new(seed);
    private float? spare;

    public float Next()
    {
        if (spare is { } second)
        {
            spare = null;
            return second;
        }
        var radius = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle()));
        var (sin, cos) = MathF.SinCos(MathF.Tau * random.NextSingle());
        spare = radius * sin;
        return radius * cos;
    }

    public float[] Next(long count)
    {
        var numbers = new float[count];
        foreach (ref var number in numbers.AsSpan()) number = Next();
        return numbers;
    }
}
