namespace Recsys.Models.Training;

/// <summary>What the trainer itself must remember between epochs; the model's state lies beside it.</summary>
internal sealed record TrainerState
{
    public List<EpochRecord> Epochs { get; init; } = [];

    public int BestEpoch { get; set; }

    public double BestMetric { get; set; }

    /// <summary>Validations since the best one.</summary>
    public int Waited { get; set; }

    public double Seconds { get; set; }

    public double SecondsToBest { get; set; }

    public int Epoch => Epochs.Count;
}
