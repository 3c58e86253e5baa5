using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Ranges that a narrower one of the same intent makes superfluous: of "a short one, 90 minutes tops" the number stays.</summary>
internal static class Redundancy
{
    public static Intent Without(Intent intent) =>
        intent with { Slots = [.. intent.Slots.Where(slot => !intent.Slots.Any(other => !ReferenceEquals(slot, other) && (IsNarrower(other, slot) || IsSettled(slot, other) || IsRepeated(slot, other, intent.Slots))))] };

    // "Two kids, 6 and 8": said twice is said once.
    private static bool IsRepeated(Slot slot, Slot other, IReadOnlyList<Slot> slots) => slot is ConstraintSlot one && other is ConstraintSlot same
        && one.Constraint == same.Constraint && one.Scope == same.Scope && (one.Strength < same.Strength || (one.Strength == same.Strength && slots.ToList().FindIndex(it => ReferenceEquals(it, other)) < slots.ToList().FindIndex(it => ReferenceEquals(it, slot))));

    // "Too long, I have an hour": the bound says how long.
    private static bool IsSettled(Slot slot, Slot other) =>
        slot is ConstraintSlot { Constraint.AnyOf: [{ Operator: FacetOperator.More or FacetOperator.Less, Value: null } relative] }
        && other is ConstraintSlot { Constraint.AnyOf: [{ Operator: FacetOperator.Within } bound] } && bound.Facet == relative.Facet;

    private static bool IsNarrower(Slot one, Slot other) =>
        one is ConstraintSlot narrow && other is ConstraintSlot wide && narrow.Scope == wide.Scope
        && narrow.Constraint is { Polarity: Polarity.Wanted, AnyOf: [{ Operator: FacetOperator.Within } inner] }
        && wide.Constraint is { Polarity: Polarity.Wanted, AnyOf: [{ Operator: FacetOperator.Within } outer] }
        && inner.Facet == outer.Facet && inner != outer
        && (outer.Low is null || inner.Low >= outer.Low) && (outer.High is null || inner.High <= outer.High);
}
