using Recsys.Conversation.Understanding.Evaluation;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>An act on one line, as the labels write it.</summary>
internal static class ActText
{
    public static string Of(DialogueAct act, Domain domain) => string.Join(" + ", act.Intents.Select(intent =>
        $"{intent.Kind}({string.Join("; ", intent.Slots.Select(slot => SlotLabels.Of(slot, domain.Catalog)))})"));
}
