namespace Recsys.Core.Dialogue;

/// <summary>Why items of the slate are there.</summary>
public sealed record WhyPart(IReadOnlyList<Explanation> Explanations) : ReplyPart;
