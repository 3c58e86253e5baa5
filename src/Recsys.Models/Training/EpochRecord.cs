namespace Recsys.Models.Training;

/// <summary>One pass of a training run.</summary>
/// <param name="Metric">The validation metric after it, where it was measured.</param>
public sealed record EpochRecord(int Epoch, double Loss, double? Metric, double Seconds);
