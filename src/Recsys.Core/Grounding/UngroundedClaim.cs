namespace Recsys.Core.Grounding;

/// <summary>A claim that the evidence does not hold.</summary>
/// <param name="Text">The words that claim it.</param>
/// <param name="Sentence">The sentence it stands in.</param>
public sealed record UngroundedClaim(ClaimKind Kind, string Text, string Sentence);
