using Recsys.Conversation.Planning;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;

namespace Recsys.Conversation.Tests.Planning;

/// <summary>Requests to the planners over a whole domain, ranked in the catalogue's order.</summary>
internal static class Situations
{
    public static PlanningRequest Of(Domain domain, int slate = 6, params Constraint[] conditions)
    {
        List<Item> eligible = [.. domain.Catalog.Items.Where(item => conditions.All(condition => condition.Admits(item)))];
        return Of(eligible, slate) with { Conditions = conditions };
    }

    public static PlanningRequest Of(IReadOnlyList<Item> eligible, int slate) => new(
        eligible,
        [.. eligible.Select((item, i) => new RankedItem(item.Id, i + 1, 1.0 / (i + 1), new Dictionary<string, int>()))],
        [.. eligible.Take(slate).Select(item => item.Id)],
        new("chat"));

    public static Constraint Wanted(string facet, string value) => new(FacetTerm.Is(facet, value));
}
