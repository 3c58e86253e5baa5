namespace Recsys.Conversation.Understanding.Intents;

/// <summary>What a phrase of English gives away about the speaker's intent.</summary>
internal enum Signal
{
    StartOver,
    Undo,
    Forget,
    Profile,
    Help,
    WhyNot,
    Why,
    Compare,
    Predict,
    Detail,
    Search,
    Similar,
    Seen,
    NotNow,
    Like,
    Dislike,
    Request,

    /// <summary>Corrects or varies what was asked: "instead", "I meant".</summary>
    Change,
    Thanks,
    Affirm,
    Deny,
    Skip,
    Chat,

    /// <summary>Names a facet: "runtime".</summary>
    Aspect,

    /// <summary>Makes the constraints after it hard: "I said".</summary>
    Insist,

    /// <summary>Makes the constraint beside it hard: "only".</summary>
    Only,

    /// <summary>Makes constraints last: "from now on".</summary>
    Always,
}
