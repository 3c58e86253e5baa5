namespace Recsys.Core.Dialogue;

/// <summary>The person asked for something that nothing in the catalogue is about, as far as its words tell.</summary>
public sealed record UnknownTopicPart(string Words) : ReplyPart;
