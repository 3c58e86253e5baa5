using Recsys.Conversation.Slates;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Answers;

/// <summary>What a turn answers, before it is worded.</summary>
/// <param name="State">The state after the turn.</param>
internal sealed record Reply(IReadOnlyList<ReplyPart> Parts, IReadOnlyList<Chip> Chips, DialogueState State)
{
    /// <summary>How the slate was made; null where there is none.</summary>
    public MadeSlate? Made { get; init; }
}
