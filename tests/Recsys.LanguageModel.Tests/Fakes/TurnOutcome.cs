using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>What a turn came to.</summary>
internal sealed record TurnOutcome(DialogueAct Act, IReadOnlyList<ItemId>? Order, string Prose, IReadOnlyList<StepNote> Notes, TimeSpan Elapsed)
{
    /// <summary>The paths of the steps, in their order.</summary>
    public string Paths => string.Join(' ', Notes.Select(note => $"{note.Step}:{note.Path}"));
}
