namespace Recsys.Models.Training;

/// <summary>One pass of a training run.</summary>
/// <param name="Metric">The validation metric after it, where it was measured.</param>
/// <param name="Seconds">Of the pass alone.</param>
/// <param name="ValidationSeconds">Of the validation after it.</param>
public sealed record EpochRecord(int Epoch, double Loss, double? Metric, double Seconds, double ValidationSeconds);
