namespace Recsys.Models.Training;

/// <summary>How a training run ended; unless it was interrupted, the model holds the state of its best epoch.</summary>
/// <param name="SecondsToBest">Seconds of training and validation until the best epoch was done.</param>
public sealed record TrainingOutcome(
    StopReason Stop, IReadOnlyList<EpochRecord> Epochs, int BestEpoch, double BestMetric, double Seconds, double SecondsToBest);
