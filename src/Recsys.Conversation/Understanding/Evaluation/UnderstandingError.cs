namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>An utterance that was not read as labelled.</summary>
public sealed record UnderstandingError(string Text, string Expected, string Found, bool IsIntentWrong);
