using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>A question that could be asked, and what its answer is expected to be worth.</summary>
/// <param name="Drop">By how many bits the answer is expected to lower the entropy of the candidates.</param>
internal sealed record QuestionDraft(Question Question, double Drop);
