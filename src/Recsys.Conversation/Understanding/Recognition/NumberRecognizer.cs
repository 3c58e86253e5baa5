using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Bounds of numeric facets: "under two hours", "from the 90s", "between 1970 and 1985", "after 2000".</summary>
internal sealed class NumberRecognizer(QuantityReader quantities) : IRecognizer
{
    private const double CalendarMargin = 2, MeasureMargin = 0.1;

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        for (var start = 0; start < text.Count; start++)
            if ((Range(text, start) ?? Compared(text, start) ?? Plain(text, start)) is { } reading)
                yield return reading;
    }

    // "between A and B", "from A to B", "1970-1985"
    private TermReading? Range(TokenText text, int start)
    {
        var opener = text.Word(start) is "between" or "from";
        var at = opener ? start + 1 : start;
        if (First(text, at) is not { } first) return null;
        var joint = text.Word(first.End) is "and" or "to" or "until" or "till" or "-" ? first.End + 1
            : first.End < text.Count && text.Tokens[first.End].Start == text.Tokens[first.End - 1].End + 1 ? first.End : -1;
        if (joint < 0 || (text.Word(first.End) == "and" && text.Word(start) != "between") || quantities.At(text, joint) is not { } second) return null;
        var low = first.Facet.Length == 0 ? first.Low * UnitSize(text, second, joint) : first.Low;
        return low < second.High && (first.Facet.Length == 0 || first.Facet == second.Facet)
            ? Reading(start, second.End, second.Facet, low, second.High, 0.95)
            : null;
    }

    // The unit may stand only once: "between 90 and 120 minutes".
    private Quantity? First(TokenText text, int at) =>
        quantities.At(text, at) ?? (at < text.Count && text.Tokens[at].Number is { } bare ? new Quantity("", bare, bare, at + 1, false) : null);

    private static double UnitSize(TokenText text, Quantity second, int at) =>
        text.Tokens[at].Number is { } number and > 0 ? second.High / number : 1;

    private TermReading? Compared(TokenText text, int start)
    {
        if (Comparators.Before(text, start) is not var (meaning, at) || quantities.At(text, at) is not { } quantity) return null;
        if (!quantity.IsCalendar && text.Word(start) is ("after" or "before" or "since" or "until" or "till")) return null;   // "after 40 minutes" says when
        return Bounded(start, quantity.End, quantity, meaning);
    }

    private TermReading? Plain(TokenText text, int start)
    {
        var at = Preposition(text, start);
        if (quantities.At(text, at) is not { } quantity) return null;
        if (Comparators.After(text, quantity.End) is var (after, end)) return Bounded(start, end, quantity, after);
        if (quantity.IsCalendar && text.Word(quantity.End) is "on" or "onwards" or "onward") return Bounded(start, quantity.End + 1, quantity, Comparator.AtLeast);
        if (!quantity.IsCalendar && text.Word(start - 1) is ("after" or "since")) return null;   // "turned it off after 40 minutes"
        return quantity.IsCalendar ? Reading(start, quantity.End, quantity.Facet, quantity.Low, quantity.High, 0.85) : Bounded(start, quantity.End, quantity, IsAllThereIs(text, start, quantity.End) ? Comparator.AtMost : Comparator.Around);
    }

    // "I've got two hours to kill", "only an hour before dinner".
    private static bool IsAllThereIs(TokenText text, int start, int end) =>
        Enumerable.Range(1, 3).Any(back => text.Word(start - back) is "have" or "got" or "only")
        || text.Word(end) is "left" or "free" or "before" or "until" or "till" || (text.Word(end) == "to" && text.Word(end + 1) is "kill" or "spare" or "fill" or "pass");

    // "from the 90s", "made in 1994": the words belong to the year.
    private static int Preposition(TokenText text, int start) =>
        text.Word(start) is "made" or "released" or "set" or "filmed" or "produced" && text.Word(start + 1) is "in" or "during" ? start + 2
        : text.Word(start) is "from" or "in" or "during" or "of" ? start + 1
        : start;

    private static TermReading Bounded(int start, int end, Quantity quantity, Comparator meaning)
    {
        var step = quantity.IsCalendar ? 1 : 0;
        // "Around the 90s" is the decade, which is as loose as the word.
        var margin = quantity.IsCalendar ? quantity.Low < quantity.High ? 0 : CalendarMargin : Math.Round(quantity.Low * MeasureMargin);
        return meaning switch
        {
            Comparator.Below => Reading(start, end, quantity.Facet, null, quantity.Low - step, 0.95),
            Comparator.AtMost => Reading(start, end, quantity.Facet, null, quantity.High, 0.95),
            Comparator.Above => Reading(start, end, quantity.Facet, quantity.High + step, null, 0.95),
            Comparator.AtLeast => Reading(start, end, quantity.Facet, quantity.Low, null, 0.95),
            _ => Reading(start, end, quantity.Facet, quantity.Low - margin, quantity.High + margin, 0.85),
        };
    }

    private static TermReading Reading(int start, int end, string facet, double? low, double? high, double confidence) =>
        new(start, end, confidence, [new([new FacetTerm(facet, FacetOperator.Within, Low: low, High: high)])]) { IsMeasure = true };
}
