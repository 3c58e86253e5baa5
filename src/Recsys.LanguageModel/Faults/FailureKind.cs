namespace Recsys.LanguageModel.Faults;

/// <summary>Why the model gave no usable answer.</summary>
public enum FailureKind
{
    /// <summary>The deadline of the step passed.</summary>
    Timeout,

    /// <summary>The model fell silent.</summary>
    Idle,

    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>The key or the request was refused.</summary>
    Refused,

    RateLimited,

    /// <summary>The server failed.</summary>
    Unavailable,

    /// <summary>The connection broke in the middle.</summary>
    Cut,

    /// <summary>The answer is not what the protocol says.</summary>
    Garbled,

    /// <summary>The answer went on beyond every limit.</summary>
    TooLong,

    /// <summary>The answer is empty.</summary>
    Empty,

    /// <summary>The model refused to answer this, or its provider filtered it.</summary>
    Declined,

    /// <summary>The day's budget is used up.</summary>
    Budget,

    /// <summary>After many failures nothing is asked for a while.</summary>
    CircuitOpen,

    /// <summary>No recording of this request.</summary>
    NotRecorded,
}
