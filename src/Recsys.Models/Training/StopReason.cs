namespace Recsys.Models.Training;

/// <summary>Why a training run ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Epochs,

    /// <summary>The validation metric has not improved for a while.</summary>
    Patience,

    TimeBudget,

    /// <summary>Somebody stopped it; a checkpoint lets it go on.</summary>
    Interrupted,
}
