namespace Recsys.Core.Dialogue;

/// <summary>How well an item fits, in words rather than numbers.</summary>
public enum MatchStrength
{
    /// <summary>Nothing is known that would speak for it in particular.</summary>
    Popular,

    /// <summary>A try that differs from what is known of the taste.</summary>
    WorthATry,

    Good,
    Strong,
}
