using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Recognition;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Turns the facet readings of a clause into constraints: alternatives, negation, direction, strength and scope.</summary>
internal sealed class ConstraintReader(UnitText text, bool[] negated, Lexicon lexicon)
{
    public List<ConstraintSlot> Read(Clause clause, Scope scope, int? onlyBefore = null)
    {
        List<ConstraintSlot> slots = [];
        var hard = HardUnits(clause);
        var effective = clause.Has(Signal.Always) ? Scope.Always : scope;
        for (var at = clause.Start; at < (onlyBefore ?? clause.End); at++)
        {
            if (text.Units[at].Reading is UnknownReading unknown && negated[at]) slots.Add(Refused(unknown, effective));
            if (text.Units[at].Reading is not TermReading reading) continue;
            var last = at;
            List<TermGroup> groups = [.. reading.Groups];
            while (NextAlternative(last, clause) is { } next)
            {
                groups = [new([.. groups[0].AnyOf.Union(((TermReading)text.Units[next].Reading!).Groups[0].AnyOf)])];
                last = next;
            }
            foreach (var group in groups) slots.Add(Slot(group, reading, at, last, hard.Contains(at), effective));
            at = last;
        }
        return slots;
    }

    // "No clowns": refused whether anything mentions them or not.
    private ConstraintSlot Refused(UnknownReading unknown, Scope scope) => new(
        new(FacetTerm.Mentions(text.Tokens.Text.Substring(text.Span(unknown).Start, text.Span(unknown).Length))) { Polarity = Polarity.Unwanted },
        unknown.Confidence, text.Span(unknown))
    {
        Scope = scope,
    };

    private ConstraintSlot Slot(TermGroup group, TermReading reading, int at, int last, bool isHard, Scope scope)
    {
        var (direction, isSoftened) = Directions.Of(text, at);
        var isUnwanted = negated[at] ^ group.IsNegated;
        var terms = group.AnyOf;
        if (direction != Direction.None && !(isSoftened && IsRange(terms)))
            (terms, isUnwanted) = ([.. terms.Select(term => Directed(term, direction))], false);
        else if (isUnwanted && terms is [{ Operator: FacetOperator.Within, Low: null } or { Operator: FacetOperator.Within, High: null }] && (reading.IsMeasure || isSoftened))
            (terms, isUnwanted) = ([Complement(terms[0], reading.IsMeasure)], false);
        var constraint = new Constraint(terms) { Polarity = isUnwanted ? Polarity.Unwanted : Polarity.Wanted };
        return new(constraint, reading.Confidence, text.Span(at, last + 1)) { Strength = isHard ? Strength.Hard : Strength.Soft, Scope = scope };
    }

    // "horror or thriller"; not "a funny war film or a sad drama", whose parts belong together.
    private int? NextAlternative(int at, Clause clause)
    {
        var next = at + 1;
        if (text.Word(next) is not ("or" or "/")) return null;
        next++;
        if (text.Word(next) is "a" or "an" or "the" or "some") next++;
        if (next >= clause.End || text.Units[next].Reading is not TermReading { Groups.Count: 1 } other || text.Units[at].Reading is not TermReading { Groups.Count: 1 } first) return null;
        if (negated[at] || negated[next] || Directions.Of(text, at).Direction != Direction.None || Directions.Of(text, next).Direction != Direction.None) return null;
        var isSameFacet = first.Groups[0].AnyOf[^1].Facet == other.Groups[0].AnyOf[0].Facet;
        var standsAlone = !IsTerm(at - 1) && !IsTerm(next + 1);
        return isSameFacet || standsAlone ? next : null;
    }

    private bool IsTerm(int at) => at >= 0 && at < text.Count && text.Units[at].IsTerm;

    private static bool IsRange(IReadOnlyList<FacetTerm> terms) => terms is [{ Operator: FacetOperator.Within }];

    // "older": lower than shown, because "old" is an upper bound. "too old": the other way round.
    private static FacetTerm Directed(FacetTerm term, Direction direction)
    {
        var more = direction == Direction.More;
        if (term.Operator == FacetOperator.Within && term.Low is null) more = !more;
        return new(term.Facet, more ? FacetOperator.More : FacetOperator.Less, term.Value);
    }

    // "Nothing over two hours" may take two hours; "not long" is shorter than what is called long.
    private FacetTerm Complement(FacetTerm term, bool isMeasure)
    {
        var step = lexicon.Calendar.Contains(term.Facet) || !isMeasure ? 1 : 0;
        return term.Low is null ? term with { Low = term.High + step, High = null } : term with { High = term.Low - step, Low = null };
    }

    // Insisting reaches to the end of its part of the sentence, or to the next part that names something; "only" one value.
    private HashSet<int> HardUnits(Clause clause)
    {
        HashSet<int> hard = [];
        foreach (var cue in clause.Cues)
        {
            if (cue.Signal == Signal.Insist && !Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => text.Word(at) is "meant")) hard.UnionWith(Insisted(cue, clause));
            else if (cue.Signal == Signal.Only && text.Word(cue.End) is not ("ever" or "likes" or "loves" or "watches") && Nearest(cue, clause) is { } only && text.Units[only].Reading is not TermReading { IsComparative: true }) hard.Add(only);
        }
        return hard;
    }

    private IEnumerable<int> Insisted(Cue cue, Clause clause)
    {
        var terms = Enumerable.Range(clause.Start, clause.End - clause.Start).Where(at => text.Units[at].IsTerm).ToList();
        var after = terms.Where(at => at > cue.Literals[0]).ToList();
        return after.Count == 0 ? terms : after.TakeWhile(at => !Enumerable.Range(after[0], at - after[0]).Any(between => text.Word(between) == ","));
    }

    private int? Nearest(Cue cue, Clause clause)
    {
        for (var at = cue.End; at < clause.End && text.Word(at) != ","; at++)
            if (text.Units[at].IsTerm) return at;
        for (var at = cue.Start - 1; at >= clause.Start && text.Word(at) != ","; at--)
            if (text.Units[at].IsTerm) return at;
        return null;
    }
}
