namespace Recsys.Core.Pipeline;

/// <summary>What may be shown of what a person already knows.</summary>
public enum SeenPolicy
{
    /// <summary>Only what they have not met yet.</summary>
    OnlyNew,

    /// <summary>Also what they have seen and liked.</summary>
    RewatchAllowed,

    /// <summary>Only what they have seen or liked.</summary>
    OnlyLibrary,
}
