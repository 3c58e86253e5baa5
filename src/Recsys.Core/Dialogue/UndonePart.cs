namespace Recsys.Core.Dialogue;

/// <summary>A turn was taken back; no utterance where there was none.</summary>
public sealed record UndonePart(string? Utterance = null) : ReplyPart;
