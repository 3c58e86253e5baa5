namespace Recsys.Core.Dialogue;

/// <summary>The person asked for something that the catalogue does not hold of any item.</summary>
/// <param name="Aspect">What it is called, in the plural: <c>awards</c>.</param>
public sealed record UnheldPart(string Aspect) : ReplyPart;
