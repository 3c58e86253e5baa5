namespace Recsys.Models.Runs;

/// <summary>How long a run took, and on what: <c>timings.json</c>.</summary>
/// <param name="SecondsPerEpoch">Mean over the epochs, validation included.</param>
public sealed record RunTimings(double Seconds, double SecondsToBest, double SecondsPerEpoch, int Processors, string Machine);
