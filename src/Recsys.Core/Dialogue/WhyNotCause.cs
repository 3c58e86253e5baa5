namespace Recsys.Core.Dialogue;

/// <summary>What keeps an item off the slate.</summary>
public enum WhyNotCause
{
    /// <summary>It is on the slate.</summary>
    Shown,

    Seen,
    Disliked,
    Hidden,
    NotNow,

    /// <summary>It breaks conditions.</summary>
    Constraints,

    /// <summary>Others rank before it.</summary>
    Rank,

    /// <summary>It was shown for this request already.</summary>
    ShownBefore,

    /// <summary>No model proposes it.</summary>
    NoCandidate,
}
