namespace Recsys.Core.Dialogue;

/// <summary>What is known of one item of another catalogue that was just shown; what a person thinks of it is kept nowhere.</summary>
/// <param name="Noun">The kind as it was asked for: <c>book</c>.</param>
/// <param name="Plural">What its catalogue calls several of its items.</param>
public sealed record ElsewhereItemPart(string Noun, string Plural, ElsewhereItem Item) : ReplyPart
{
    /// <summary>Did the person say what they think of it?</summary>
    public bool IsOpinion { get; init; }
}
