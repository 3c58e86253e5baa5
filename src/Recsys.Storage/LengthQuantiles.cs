namespace Recsys.Storage;

/// <summary>The spread of lengths: the least, quantiles (the smallest length that this share of users does not exceed), the greatest.</summary>
public sealed record LengthQuantiles(int Min, int P10, int P25, int Median, int P75, int P90, int P99, int Max, double Mean)
{
    public static LengthQuantiles Of(IReadOnlyCollection<int> lengths)
    {
        var ascending = lengths.Order().ToArray();
        return new(ascending[0], At(0.1), At(0.25), At(0.5), At(0.75), At(0.9), At(0.99), ascending[^1], ascending.Average());

        int At(double share) => ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)];
    }
}
