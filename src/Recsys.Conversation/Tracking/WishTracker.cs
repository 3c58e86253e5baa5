using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tracking;

/// <summary>Brings the constraints of an utterance into the ledger: what contradicts gives way, what is said again is insisted on.</summary>
internal sealed class WishTracker(ICatalog catalog, LedgerScribe scribe, IReadOnlyList<ItemId> shown)
{
    /// <summary>Do new values of a facet join those before ("and funny too", a pressed chip) instead of taking their place?</summary>
    public bool IsAddition { get; init; }

    public void Apply(ConstraintSlot slot)
    {
        if (slot.Constraint.IsRelative) Compare(slot);
        else if (slot.Constraint.Polarity == Polarity.Wanted) Want(slot);
        else Refuse(slot);
    }

    // A critique leans at first; said again, or insisted on, it becomes a condition. What few people know is one at once:
    // the order that it would only lean against is by how many know it.
    private void Compare(ConstraintSlot slot)
    {
        foreach (var relative in slot.Constraint.AnyOf)
        {
            var (term, isLiked) = RelativeTerms.Resolve(relative, catalog, shown);
            var isRepeated = WithdrawCompared(relative, isLiked);
            var firmness = isRepeated || slot.Strength == Strength.Hard || relative.Facet == catalog.Schema.Popularity?.Name ? Firmness.Condition : Firmness.Leaning;
            scribe.State(new Constraint(term), isLiked ? Opinion.Liked : Opinion.Disliked, firmness, slot.Scope, slot.Span);
        }
    }

    /// <summary>Takes back what was held of the compared facet or value.</summary>
    /// <returns>Was the same direction asked for before?</returns>
    private bool WithdrawCompared(FacetTerm relative, bool isLiked)
    {
        var isRepeated = false;
        foreach (var line in Mine(facet => facet.AnyOf.Any(term => term.Facet == relative.Facet && Same(term.Value, relative.Value))))
        {
            var held = line.Entry!;
            var sameDirection = relative.Value is not null
                ? held.Opinion == Opinion.Liked == isLiked
                : held.Facet!.AnyOf.Any(term => relative.Operator == FacetOperator.More ? term.High is null : term.Low is null);
            isRepeated |= sameDirection && held.Firmness == Firmness.Leaning;
            scribe.Retract(line);
        }
        return isRepeated;
    }

    private void Want(ConstraintSlot slot)
    {
        if (slot.Scope == Scope.Always)
        {
            // "American is fine": refused in this chat it is no longer.
            foreach (var line in Mine(facet => facet == slot.Constraint))
                if (line.Entry!.Opinion == Opinion.Disliked) scribe.Retract(line);
            Hold(slot, Opinion.Liked, Firmness.Leaning);
            return;
        }

        var isNumeric = slot.Constraint.AnyOf.All(term => term.Operator == FacetOperator.Within);
        foreach (var line in Mine(facet => SharesFacet(facet, slot.Constraint)))
        {
            if (isNumeric && line.Entry!.Opinion == Opinion.Disliked && AreApart(line.Entry.Facet!, slot.Constraint)) scribe.Retract(line);
            if (line.Entry!.Opinion != Opinion.Liked || line.Entry.Facet == slot.Constraint) continue;
            if (!IsAddition && !(isNumeric && Narrow(line.Entry.Facet!, slot.Constraint))) scribe.Retract(line);
        }
        Hold(slot, Opinion.Liked, Firmness.Condition);
    }

    private void Refuse(ConstraintSlot slot) => Hold(slot, Opinion.Disliked, Firmness.Condition);

    private void Hold(ConstraintSlot slot, Opinion opinion, Firmness firmness)
    {
        if (slot.Strength == Strength.Hard) firmness = Firmness.Insisted;
        var subject = slot.Constraint with { Polarity = Polarity.Wanted };
        foreach (var line in scribe.Earlier.Where(line => line.Entry!.Facet == subject && IsInScope(line, slot.Scope)).ToList())
        {
            // Said once more in the same sense: the person means it.
            if (line.Entry!.Opinion == opinion && line.Entry.Firmness >= Firmness.Condition && slot.Scope == Scope.Chat) firmness = Firmness.Insisted;
            scribe.Retract(line);
        }
        scribe.State(subject, opinion, firmness, slot.Scope, slot.Span);
    }

    private bool IsInScope(LedgerEvent line, Scope scope) => line.Entry!.OnlyInChat is not null == scribe.IsOfChat(scope);

    private List<LedgerEvent> Mine(Func<Constraint, bool> about) =>
        [.. scribe.Earlier.Where(line => line.Entry is { Facet: { } facet, OnlyInChat: not null } && about(facet))];

    private static bool SharesFacet(Constraint a, Constraint b) => a.AnyOf.Any(one => b.AnyOf.Any(other => one.Facet == other.Facet));

    // "after 1980" and then "before 1990" go together; a second decade replaces the first.
    private static bool Narrow(Constraint held, Constraint said) => (held.AnyOf, said.AnyOf) switch
    {
        ([{ High: null, Low: { } low }], [{ Low: null, High: { } high }]) => low <= high,
        ([{ Low: null, High: { } high }], [{ High: null, Low: { } low }]) => low <= high,
        _ => false,
    };

    // "Nothing long" says nothing more once it must be under two hours.
    private static bool AreApart(Constraint refused, Constraint wanted) => refused.AnyOf.All(one => wanted.AnyOf.All(other =>
        one.Operator == FacetOperator.Within && (other.High < one.Low || other.Low > one.High)));

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
