namespace Recsys.Plugin;

/// <summary>What a user can say of an item through a model.</summary>
public enum FeedbackKind
{
    Liked,
    Disliked,
    Seen,

    /// <summary>Not in this conversation, without an opinion.</summary>
    NotNow,
}
