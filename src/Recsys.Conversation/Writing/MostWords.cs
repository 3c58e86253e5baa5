using System.Globalization;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words which of a list is the most of what was asked: a number decides, a value is had or not.</summary>
internal sealed class MostWords(WordingContext context)
{
    public void Say(Composition reply, ComparisonPart part)
    {
        var items = part.Items.Select(context.Catalog.Find).OfType<Item>().ToList();
        var term = part.Asked!.AnyOf[0];
        if (context.Schema.Find(term.Facet) is { Kind: FacetKind.Numeric } facet) SayNumber(reply, items, facet, IsLeast(term) != (part.Asked.Polarity == Polarity.Unwanted));
        else SayValue(reply, items, part.Asked, FacetTerm.Is(term.Facet, term.Value ?? ""));
    }

    // "Newest" is read as a lower bound, "shortest" as an upper one.
    private static bool IsLeast(FacetTerm term) => term.Operator == FacetOperator.Less || (term.Operator == FacetOperator.Within && term.Low is null);

    private void SayNumber(Composition reply, List<Item> items, Facet facet, bool isLeast)
    {
        var known = items.Where(item => item.Number(facet.Name) is not null).ToList();
        if (known.Count == 0) { reply.Say("most.unknown", ("label", facet.Label), ("plural", context.Schema.Plural)); return; }
        var best = isLeast ? known.Min(item => item.Number(facet.Name)) : known.Max(item => item.Number(facet.Name));
        var winners = known.Where(item => item.Number(facet.Name) == best).ToList();
        if (facet.Above.Length > 0)
        {
            reply.Say("most.compared", ("items", context.Names.Of([.. winners.Select(item => item.Id)])), ("are", winners.Count == 1 ? "is" : "are"), ("more", isLeast ? facet.Less : facet.More));
            return;
        }
        var value = best!.Value.ToString(CultureInfo.InvariantCulture) + (facet.Unit.Length > 0 ? " " + facet.Unit : "");
        reply.Say(facet.IsYear ? "most.year" : "most.number", ("items", context.Names.Of([.. winners.Select(item => item.Id)])), ("value", value), ("label", facet.Label));
    }

    private void SayValue(Composition reply, List<Item> items, Constraint asked, FacetTerm value)
    {
        var isUnwanted = asked.Polarity == Polarity.Unwanted || asked.AnyOf[0].Operator == FacetOperator.Less;
        var having = items.Where(value.Holds).ToList();
        var meant = isUnwanted ? [.. items.Except(having)] : having;
        var key = having.Count == 0 ? "most.none" : having.Count == items.Count ? "most.all" : isUnwanted ? "most.without" : "most.having";
        reply.Say(key, ("items", context.Names.Of([.. meant.Select(item => item.Id)])), ("kinds", meant.Count == 1 ? context.Nouns.Singular([value]) : context.Nouns.Plural([value])), ("all", context.Nouns.Plural([value])),
            ("are", meant.Count == 1 ? "is" : "are"));
    }
}
