namespace Recsys.Core.Dialogue;

/// <summary>The question that the reply ends with.</summary>
public sealed record QuestionPart(Question Question) : ReplyPart;
