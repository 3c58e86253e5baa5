using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Answers;

/// <summary>What a question is answered from.</summary>
internal sealed record AnswerContext(PreferenceLedger Ledger, DialogueState State, UserId? User);
