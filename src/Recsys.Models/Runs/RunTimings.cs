namespace Recsys.Models.Runs;

/// <summary>How long a run took, and on what: <c>timings.json</c>.</summary>
/// <param name="Seconds">Of training and validation.</param>
/// <param name="SecondsPerEpoch">Mean over the epochs, without validation.</param>
public sealed record RunTimings(
    double Seconds, double SecondsToBest, double SecondsPerEpoch, double ValidationSeconds, int Processors, string Machine);
