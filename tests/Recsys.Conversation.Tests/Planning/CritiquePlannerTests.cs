using CsCheck;
using Recsys.Conversation.Planning;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using static Recsys.Conversation.Tests.Planning.Situations;

namespace Recsys.Conversation.Tests.Planning;

public sealed class CritiquePlannerTests
{
    private static readonly CritiquePlanner films = Planner(Domain.Films), books = Planner(Domain.Books);

    [Fact]
    public void A_list_of_films_gets_varied_chips()
    {
        var chips = films.Plan(Of(Domain.Films));

        Assert.Equal(6, chips.Count);
        Assert.Contains(chips, chip => chip.Label is "Newer" or "Older" or "Longer" or "Shorter");
        Assert.Equal(["Not like Forrest Gump", "Surprise me"], chips.TakeLast(2).Select(chip => chip.Label));
        Assert.Equal(4, chips.SelectMany(Constraints).SelectMany(constraint => constraint.AnyOf).Select(term => term.Facet).Distinct().Count());
    }

    [Fact]
    public void Books_are_critiqued_with_their_own_words() =>
        Assert.Contains(books.Plan(Of(Domain.Books)), chip => chip.Label is "Newer" or "Older" or "Longer" or "Shorter");

    [Fact]
    public void Newer_moves_the_median_and_stays_within_the_years_asked_for()
    {
        var situation = Of(Domain.Films, 6, new Constraint(FacetTerm.Within("year", 1990, 1999)));

        var newer = films.Plan(situation).Single(chip => chip.Label is "Newer" or "Older");

        var left = situation.Eligible.Where(Constraints(newer).Single().Admits).ToList();
        Assert.All(left, item => Assert.InRange(item.Number("year")!.Value, 1990, 1999));
        var (before, after) = (Median(situation.Eligible.Take(6)), Median(left.Take(6)));
        Assert.True(newer.Label == "Newer" ? after > before : after < before);
    }

    [Fact]
    public void The_count_of_a_chip_is_what_the_next_list_can_be_chosen_from() =>
        Gen.Select(AnyCondition, AnyCondition, Gen.Int[1, 12]).Sample((one, other, slate) =>
        {
            foreach (var (domain, planner) in new[] { (Domain.Films, films), (Domain.Books, books) })
            {
                var situation = Of(domain, slate, [.. new[] { one, other }.Where(condition => domain.Catalog.Schema.Find(condition.AnyOf[0].Facet) is not null)]);
                foreach (var chip in planner.Plan(situation))
                {
                    Assert.True(chip.Count >= 3);
                    Assert.Equal(Left(chip, situation), chip.Count);
                }
            }
        }, iter: 60);

    [Fact]
    public void A_chip_never_says_again_what_is_in_force() =>
        AnyCondition.Sample(condition =>
        {
            var chips = films.Plan(Of(Domain.Films, 6, condition));
            Assert.DoesNotContain(condition, chips.SelectMany(Constraints));
        }, iter: 60);

    [Fact]
    public void The_same_request_gets_the_same_chips() =>
        Assert.Equal(films.Plan(Of(Domain.Films)).Select(chip => chip.ToString()), Planner(Domain.Films).Plan(Of(Domain.Films)).Select(chip => chip.ToString()));

    [Fact]
    public void Two_items_get_no_chips() => Assert.Empty(films.Plan(Of([.. Domain.Films.Catalog.Items.Take(2)], slate: 2)));

    private static readonly Constraint[] conditions =
    [
        Wanted("genres", "Comedy"), Wanted("moods", "dark"), Wanted("audience", "family"), Wanted("genre", "Classic"), Wanted("mood", "sad"),
        Wanted("genres", "War") with { Polarity = Polarity.Unwanted }, Wanted("reader", "children") with { Polarity = Polarity.Unwanted },
        new Constraint(FacetTerm.Within("year", 1980, null)), new Constraint(FacetTerm.Within("runtime", null, 120)),
        new Constraint(FacetTerm.Within("published", null, 1950)), new Constraint(FacetTerm.Is("genres", "Drama"), FacetTerm.Is("genres", "Action")),
    ];

    private static Gen<Constraint> AnyCondition => Gen.Int[0, conditions.Length - 1].Select(i => conditions[i]);

    private static int Left(Chip chip, PlanningRequest situation) => chip.Act.Intents.Single().Kind switch
    {
        IntentKind.LessLike => situation.Eligible.Count - 1,
        IntentKind.Recommend => situation.Eligible.Count - situation.Slate.Count,
        _ => situation.Eligible.Count(Constraints(chip).Single().Admits),
    };

    private static IEnumerable<Constraint> Constraints(Chip chip) => chip.Act.Intents.Single().Constraints;

    private static double Median(IEnumerable<Item> items)
    {
        var years = items.Select(item => item.Number("year")!.Value).Order().ToList();
        return (years[(years.Count - 1) / 2] + years[years.Count / 2]) / 2;
    }

    private static CritiquePlanner Planner(Domain domain) => new(domain.Catalog, new(domain.Catalog));
}
