namespace Recsys.Models.Training;

/// <summary>Where a training run stands after an epoch.</summary>
/// <param name="Last">The pass that has just ended.</param>
/// <param name="Epochs">The most passes there can be.</param>
/// <param name="BestEpoch">The best validated epoch so far; 0 before the first.</param>
/// <param name="Elapsed">Time since the run began, earlier parts of a resumed run included.</param>
/// <param name="Left">The longest that it can still take, at the pace so far.</param>
public sealed record EpochProgress(
    EpochRecord Last, int Epochs, string MetricName, int BestEpoch, double BestMetric, TimeSpan Elapsed, TimeSpan Left);
