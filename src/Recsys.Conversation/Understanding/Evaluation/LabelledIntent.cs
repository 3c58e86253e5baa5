namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>An intent as a person labelled it.</summary>
/// <param name="Intent">The name of an intent kind.</param>
/// <param name="Slots">Slots in the notation of <see cref="SlotLabels"/>.</param>
public sealed record LabelledIntent(string Intent, IReadOnlyList<string> Slots);
