namespace Recsys.Core.Dialogue;

/// <summary>Something that is said between people and asks for no list.</summary>
public sealed record SocialPart(SocialKind Kind) : ReplyPart;
