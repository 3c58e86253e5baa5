namespace Recsys.Models.Numerics;

/// <summary>Random numbers that depend only on a seed and on what they are for.</summary>
internal static class Normal
{
    /// <summary>Values of a normal distribution around zero (Box and Muller, 1958).</summary>
    public static float[] Of(int count, double deviation, int seed)
    {
        var random = Stream(seed, epoch: 0);
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
        return values;
    }

    /// <summary>The random numbers of one epoch; 0 is the initialisation.</summary>
    public static Random Stream(int seed, int epoch) => new(unchecked((seed * 1_000_003) + epoch));
}
