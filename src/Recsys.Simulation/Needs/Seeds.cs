namespace Recsys.Simulation.Needs;

/// <summary>Independent random numbers for every episode and purpose, whatever runs beside it.</summary>
internal static class Seeds
{
    /// <summary>Mixes numbers into one (SplitMix64), so that neighbours share nothing.</summary>
    public static int Of(params ReadOnlySpan<int> parts)
    {
        var state = 0x9E3779B97F4A7C15UL;
        foreach (var part in parts)
        {
            state += 0x9E3779B97F4A7C15UL ^ (uint)part;
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EBUL;
            state ^= state >> 31;
        }
        return (int)(state & 0x7FFFFFFF);
    }
}
