namespace Recsys.Core.Dialogue;

/// <summary>What a person can do with an utterance.</summary>
public enum IntentKind
{
    /// <summary>Asks for items, with or without constraints; "show me more" as well.</summary>
    Recommend,

    /// <summary>Changes what is being asked for: a critique or a further constraint.</summary>
    Refine,

    /// <summary>Wants items like the named ones.</summary>
    MoreLike,

    /// <summary>Wants no items like the named ones.</summary>
    LessLike,

    Liked,
    Disliked,
    Seen,

    /// <summary>Sets items aside for this chat without an opinion.</summary>
    NotNow,

    /// <summary>States a lasting taste: "I love slow westerns".</summary>
    Preference,

    /// <summary>Asks why items were recommended.</summary>
    Why,

    /// <summary>Asks why items or values were not recommended.</summary>
    WhyNot,

    Compare,

    /// <summary>Asks about an item, or one aspect of it.</summary>
    Detail,

    /// <summary>Looks something up in the catalogue.</summary>
    Search,

    /// <summary>Asks for things of another kind than the catalogue's: a book, where it holds films.</summary>
    Elsewhere,

    /// <summary>Asks about one of the things of another kind that were just shown.</summary>
    ElsewhereDetail,

    /// <summary>Says what the person thinks of one of them.</summary>
    ElsewhereOpinion,

    /// <summary>Gives a rating.</summary>
    Rate,

    /// <summary>Asks how much the person would like an item.</summary>
    Predict,

    /// <summary>Asks what is known about the person.</summary>
    Profile,

    /// <summary>Takes back a belief about the person.</summary>
    Forget,

    /// <summary>Takes back the last turn.</summary>
    Undo,

    StartOver,
    Help,
    Thanks,

    /// <summary>Anything else; with low confidence, an utterance that was not understood.</summary>
    ChitChat,

    /// <summary>Agrees with what was asked or offered.</summary>
    Affirm,

    /// <summary>Declines what was asked or offered.</summary>
    Deny,

    /// <summary>Leaves a question open: "I don't mind".</summary>
    Skip,
}
