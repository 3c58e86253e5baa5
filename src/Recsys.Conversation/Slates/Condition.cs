using Recsys.Core;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Slates;

/// <summary>A condition in force.</summary>
/// <param name="Line">The ledger line that holds it.</param>
/// <param name="Constraint">What every shown item must satisfy.</param>
/// <param name="IsOfChat">Was it said for this chat only?</param>
/// <param name="Turn">The turn in which it was said.</param>
internal sealed record Condition(int Line, Constraint Constraint, Firmness Firmness, bool IsOfChat, int Turn);
