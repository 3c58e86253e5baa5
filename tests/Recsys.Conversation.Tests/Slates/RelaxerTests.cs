using Recsys.Conversation.Slates;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Slates;

public sealed class RelaxerTests
{
    private static readonly Catalog films = Domain.Films.Catalog;
    private readonly Eligibility items = new(films, new(films), [], new(UserHistory.Empty, 5));

    [Fact]
    public void Of_many_conditions_only_what_must_gives_way()
    {
        // Fifteen wishes that could hold; of the two that were insisted on one cannot.
        List<Condition> conditions = [.. Enumerable.Range(0, 15).Select(i => Wanted(i, "genres", "Western", Firmness.Condition))];
        conditions.Add(Wanted(15, "language", "English", Firmness.Insisted));
        conditions.Add(new(16, new Constraint(FacetTerm.Within("year", 3000, null)), Firmness.Insisted, true, 16));

        var (kept, relaxed, eligible) = Relaxer.Relax(items, conditions);

        Assert.Equal([16], conditions.Except(kept).Select(condition => condition.Line));
        Assert.Single(relaxed);
        Assert.NotEmpty(eligible);
    }

    private static Condition Wanted(int line, string facet, string value, Firmness firmness) => new(line, new Constraint(FacetTerm.Is(facet, value)), firmness, true, line);
}
