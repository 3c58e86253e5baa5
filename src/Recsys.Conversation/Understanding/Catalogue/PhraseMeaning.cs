namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>What a phrase of the catalogue or its lexicon means.</summary>
/// <param name="Groups">What holds together; each group is a set of alternatives.</param>
internal sealed record PhraseMeaning(IReadOnlyList<TermGroup> Groups)
{
    /// <summary><c>funnier</c> where the phrase is <c>funny</c>.</summary>
    public bool IsComparative { get; init; }

    /// <summary>A person, under any of the roles that they have in the catalogue, the most frequent first.</summary>
    public IReadOnlyList<PersonRole> Roles { get; init; } = [];

    /// <summary>The phrase is an everyday word as well ("Stone"), so that a person needs further evidence.</summary>
    public bool NeedsEvidence { get; init; }
}
