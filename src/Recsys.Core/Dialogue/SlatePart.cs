namespace Recsys.Core.Dialogue;

/// <summary>A list of items.</summary>
public sealed record SlatePart(Slate Slate, IReadOnlyList<Explanation> Explanations) : ReplyPart
{
    /// <summary>The conditions that every item satisfies.</summary>
    public IReadOnlyList<Constraint> Satisfied { get; init; } = [];

    /// <summary>The conditions that gave way, in the order in which they did.</summary>
    public IReadOnlyList<Relaxation> Relaxed { get; init; } = [];

    /// <summary>The critiques that ordered the list.</summary>
    public IReadOnlyList<Constraint> Leanings { get; init; } = [];

    /// <summary>The items that the list is to be like.</summary>
    public IReadOnlyList<ItemId> Like { get; init; } = [];

    /// <summary>Nothing was known of the taste, so that the list is what most people like.</summary>
    public bool IsColdStart { get; init; }

    /// <summary>How many items were eligible.</summary>
    public int Eligible { get; init; }

    /// <summary>How many had been asked for; more than the slate holds where fewer were eligible.</summary>
    public int Asked { get; init; }

    /// <summary>It goes on with an earlier list.</summary>
    public bool IsContinued { get; init; }
}
