namespace Recsys.Core.Dialogue;

/// <summary>One utterance and what was answered, as text.</summary>
public sealed record Exchange(string Utterance, string Prose);
