namespace Recsys.Core.Dialogue;

/// <summary>What one utterance does in the conversation: its intents in the order of the text, and what was left unread.</summary>
/// <param name="Text">The cleaned utterance that every span points into.</param>
public sealed record DialogueAct(string Text, IReadOnlyList<Intent> Intents)
{
    /// <summary>The words that no intent or slot accounts for, in order, separated by blanks.</summary>
    public string Leftover { get; init; } = "";

    public bool Has(IntentKind kind) => Intents.Any(intent => intent.Kind == kind);

    /// <summary>The first intent of that kind, or null.</summary>
    public Intent? Find(IntentKind kind) => Intents.FirstOrDefault(intent => intent.Kind == kind);
}
