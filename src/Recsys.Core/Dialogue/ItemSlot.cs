namespace Recsys.Core.Dialogue;

/// <summary>One item that the utterance names or points at.</summary>
/// <param name="Choices">The items it can be, likeliest first; more than one means "which one?".</param>
public sealed record ItemSlot(IReadOnlyList<ItemId> Choices, double Confidence, TextSpan Span) : Slot(Confidence, Span)
{
    public bool IsAmbiguous => Choices.Count > 1;
}
