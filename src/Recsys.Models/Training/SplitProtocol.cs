namespace Recsys.Models.Training;

/// <summary>How interactions are divided into training, validation and test.</summary>
public enum SplitProtocol
{
    /// <summary>8:1:1 at random within each user: the order of events does not count.</summary>
    Random,

    /// <summary>Each user's last item is the test, the last but one the validation.</summary>
    LeaveOneOut,
}
