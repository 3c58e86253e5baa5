using System.Text.Json.Serialization;

namespace Recsys.Core.Dialogue;

/// <summary>One thing that an utterance asks for or tells, with the values it names.</summary>
/// <param name="Confidence">From 0 to 1; comparable within one reader.</param>
/// <param name="Span">The part of the text that it was read from.</param>
public sealed record Intent(IntentKind Kind, double Confidence, TextSpan Span)
{
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    /// <summary>The person takes the item now, and asks for no more: "I'll watch the second one".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsChoice { get; init; }

    public IEnumerable<ItemSlot> Items => Slots.OfType<ItemSlot>();

    public IEnumerable<Constraint> Constraints => Slots.OfType<ConstraintSlot>().Select(slot => slot.Constraint);
}
