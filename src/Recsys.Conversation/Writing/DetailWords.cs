using System.Globalization;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words facts: what was asked about one item, an introduction, or several items side by side.</summary>
internal sealed class DetailWords(WordingContext context)
{
    private const int Agreeing = 3, Differing = 2;
    private const double LeastTelling = 0.5;   // what more than six in ten have is no likeness

    public void Say(Composition reply, DetailPart part)
    {
        if (context.Catalog.Find(part.Item) is not { } item) { reply.Say("detail.unknown"); return; }
        foreach (var facet in part.Facets.Select(context.Schema.Find).OfType<Facet>())
        {
            if (part.Supposed.FirstOrDefault(one => one.AnyOf[0].Facet == facet.Name) is { } supposed) reply.Say(supposed.Admits(item) ? "detail.yes" : "detail.no");
            if (HasFact(item, facet) || part.Supposed.Count == 0) Fact(reply, item, facet);
        }
        if (part.Facets.Count == 0) Introduce(reply, item, part.Explanation);
    }

    public void Say(Composition reply, ComparisonPart part)
    {
        var items = part.Items.Select(context.Catalog.Find).OfType<Item>().ToList();
        Agree(reply, part, items);
        foreach (var item in items.Take(Agreeing)) Differ(reply, item, part, items);
        Measure(reply, part, items);
        if (part.Fit is not [var best, ..]) return;
        reply.Say("comparison.fit", ("item", context.Names.In(reply, best.Item)));
        if (ReasonPicker.Pick([best], 1, context) is [var telling]) context.Reasons.Say(reply, telling.Item, telling.Reason);
    }

    private static bool HasFact(Item item, Facet facet) => item.Text(facet.Name) is not null || Values(item, facet).Count > 0;

    private void Fact(Composition reply, Item item, Facet facet)
    {
        var name = context.Names.In(reply, item.Id);
        if (facet.Kind == FacetKind.Text)
        {
            if (item.Text(facet.Name) is { } text) reply.Add(facet.IsReviews ? text.Split('\n')[0].Trim() : text);   // of many reviews the first
            else reply.Say("detail.missing", ("item", name), ("label", facet.Label));
            return;
        }
        var values = Values(item, facet);
        if (facet.Kind == FacetKind.Categorical && values.Count > 0)
        {
            reply.Say("detail.kind", ("item", name), ("kind", context.Nouns.Singular(values.Select(value => FacetTerm.Is(facet.Name, value)))));
            return;
        }
        if (facet.IsYear && values.Count > 0) reply.Say("detail.year", ("item", item.Title), ("value", values[0]));
        else if (values.Count == 0) reply.Say("detail.missing", ("item", name), ("label", facet.Label));
        else reply.Say("detail.one", ("item", name), ("value", values[0]), ("label", facet.Label));
    }

    private void Introduce(Composition reply, Item item, Explanation? explanation)
    {
        reply.Say("detail.intro", ("item", context.Names.Of(item)), ("kind", Portrait.Of(item, context)));
        if (context.Schema.Facets.Where(facet => facet is { Kind: FacetKind.Text, IsReviews: false }).Select(facet => item.Text(facet.Name)).FirstOrDefault(text => text is not null) is { } premise)
            reply.Add(premise);
        if (explanation is not null && ReasonPicker.Pick([explanation], 1, context) is [var telling]) context.Reasons.Say(reply, telling.Item, telling.Reason);
    }

    // Values that all have, the first few of them.
    private void Agree(Composition reply, ComparisonPart part, List<Item> items)
    {
        List<FacetTerm> common = [.. Terms(items[0]).Where(term => items.TrueForAll(term.Holds) && context.Rarity.Of(term) > LeastTelling).OrderByDescending(context.Rarity.Of).Take(Agreeing)];
        var names = context.Names.Of(part.Items);
        if (common.Count == 0) reply.Say("comparison.nothing", ("items", names));
        else reply.Say("comparison.common", ("items", names), ("both", items.Count == 2 ? "both" : "all"), ("kinds", context.Nouns.Plural(common)));
    }

    private void Differ(Composition reply, Item item, ComparisonPart part, List<Item> items)
    {
        List<FacetTerm> own = [.. Terms(item).Where(term => items.TrueForAll(other => other == item || !term.Holds(other))).DistinctBy(term => term.Facet).Take(Differing)];
        if (own.Count > 0) reply.Say(items.Count == 2 ? "comparison.other" : "comparison.own", ("item", context.Names.In(reply, item.Id)), ("kind", context.Nouns.Singular(own)));
    }

    private void Measure(Composition reply, ComparisonPart part, List<Item> items)
    {
        var facet = context.Schema.Facets.FirstOrDefault(facet => facet.Kind == FacetKind.Numeric && !facet.IsYear
            && items.TrueForAll(item => item.Number(facet.Name) is not null) && items.Select(item => item.Number(facet.Name)).Distinct().Count() > 1);
        if (facet is null) return;
        var each = items.OrderBy(item => item.Number(facet.Name)).Select((item, i) => $"{Number(item, facet)}{(i == 0 && facet.Unit.Length > 0 ? " " + facet.Unit : "")} for {context.Names.In(reply, item.Id)}");
        reply.Say("comparison.measure", ("label", facet.Label), ("each", EnglishWords.Join([.. each])));
    }

    private IEnumerable<FacetTerm> Terms(Item item) =>
        from facet in context.Schema.Facets
        where facet.Kind == FacetKind.Categorical
        from value in item.Values(facet.Name)
        select FacetTerm.Is(facet.Name, value);

    private static IReadOnlyList<string> Values(Item item, Facet facet) => facet.Kind == FacetKind.Categorical
        ? item.Values(facet.Name)
        : item.Number(facet.Name) is null ? [] : [facet.Unit.Length > 0 ? $"{Number(item, facet)} {facet.Unit}" : Number(item, facet)];

    private static string Number(Item item, Facet facet) => item.Number(facet.Name)!.Value.ToString(CultureInfo.InvariantCulture);
}
