namespace Recsys.Core.Ledger;

/// <summary>What a person holds of the subject of a <see cref="PreferenceEntry"/>.</summary>
public enum Opinion
{
    /// <summary>They like it, or want it.</summary>
    Liked,

    /// <summary>They dislike it, or want it kept away.</summary>
    Disliked,

    /// <summary>They know it already, without an opinion.</summary>
    Seen,

    /// <summary>Not now: it may come back another day.</summary>
    NotNow,

    /// <summary>Never show it again, without saying why.</summary>
    Hidden,

    /// <summary>Kept for later.</summary>
    Saved,
}
