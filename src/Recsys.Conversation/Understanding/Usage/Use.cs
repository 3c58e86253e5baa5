namespace Recsys.Conversation.Understanding.Usage;

/// <summary>What people do with a sentence, as far as its phrasing gives it away: the intents, and a preference by its sign.</summary>
internal enum Use
{
    Recommend,
    MoreLike,
    LessLike,
    Liked,
    Disliked,
    Seen,
    NotNow,

    /// <summary>A standing taste for something.</summary>
    Fondness,

    /// <summary>A standing taste against something.</summary>
    Aversion,
    Why,
    WhyNot,
    Compare,
    Detail,
    Search,
    Rate,
    Predict,
    Profile,
    Forget,
    Undo,
    StartOver,
    Help,
    Thanks,
    ChitChat,
    Affirm,
    Deny,
    Skip,
}
