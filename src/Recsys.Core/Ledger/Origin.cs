namespace Recsys.Core.Ledger;

/// <summary>How the system came to an entry.</summary>
public enum Origin
{
    /// <summary>The person said so.</summary>
    Utterance,

    /// <summary>The person pressed a button.</summary>
    Action,

    /// <summary>It came with an imported profile or a persona.</summary>
    Import,

    /// <summary>It was concluded from other entries.</summary>
    Inference,
}
