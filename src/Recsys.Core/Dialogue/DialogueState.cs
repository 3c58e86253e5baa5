namespace Recsys.Core.Dialogue;

/// <summary>What a conversation knows from one turn to the next besides the ledger: what is on the table, not what is believed.</summary>
/// <param name="Chat">The chat that it belongs to.</param>
public sealed record DialogueState(string Chat)
{
    /// <summary>How many turns were taken.</summary>
    public int Turns { get; init; }

    /// <summary>The turn whose result this is: the last one, or, after an undo, the one it went back to; 0 at the start.</summary>
    public int At { get; init; }

    /// <summary>The turn whose result the turn <see cref="At"/> was built on.</summary>
    public int Parent { get; init; }

    /// <summary>Items that what is asked for should be like ("more like Heat"), oldest first.</summary>
    public IReadOnlyList<ItemId> Like { get; init; } = [];

    /// <summary>Items that what is asked for should not be like.</summary>
    public IReadOnlyList<ItemId> Unlike { get; init; } = [];

    /// <summary>The last slate, in its order.</summary>
    public IReadOnlyList<ItemId> Shown { get; init; } = [];

    /// <summary>What was already shown for this request: "show me more" goes on after it.</summary>
    public IReadOnlyList<ItemId> ShownBefore { get; init; } = [];

    /// <summary>The conditions that had to give way for the last slate.</summary>
    public IReadOnlyList<Constraint> Relaxed { get; init; } = [];

    /// <summary>What was shown in this chat and not taken up, oldest first: whatever is asked for next, new items come before it.</summary>
    public IReadOnlyList<ItemId> PassedOver { get; init; } = [];

    /// <summary>How many lists in a row did not please since something new was asked for.</summary>
    public int Rejected { get; init; }

    /// <summary>The item that the talk is about; null where it is about none.</summary>
    public ItemId? Focus { get; init; }

    /// <summary>How many items the person asked for; null where they left it open.</summary>
    public int? Count { get; init; }

    /// <summary>The question that waits for an answer; null where none does.</summary>
    public Question? Asked { get; init; }

    /// <summary>The facets that were asked about since the request began, so that none is asked about twice.</summary>
    public IReadOnlyList<string> AskedFacets { get; init; } = [];

    /// <summary>Did the person say that they do not want to be asked?</summary>
    public bool IsAskedOut { get; init; }

    /// <summary>Leave the lasting taste out: answer as to anybody.</summary>
    public bool IsImpersonal { get; init; }

    /// <summary>The list of another kind that the last turn showed; null where it showed none.</summary>
    public ElsewherePart? Elsewhere { get; init; }

    public ShownItems Visible => new(Shown, Focus);
}
