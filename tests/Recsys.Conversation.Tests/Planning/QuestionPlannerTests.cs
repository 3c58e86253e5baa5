using Recsys.Conversation.Planning;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using static Recsys.Conversation.Tests.Planning.Situations;

namespace Recsys.Conversation.Tests.Planning;

public sealed class QuestionPlannerTests
{
    private static readonly QuestionPlanner films = Planner(Domain.Films.Catalog), books = Planner(Domain.Books.Catalog);

    [Fact]
    public void A_newcomer_without_a_wish_is_asked_for_a_few_liked_items_that_are_not_on_the_list()
    {
        var situation = Of(Domain.Films);

        var question = films.Plan(situation)!;

        Assert.Equal(QuestionKind.Likes, question.Kind);
        Assert.Equal(5, question.Options.Count);
        Assert.DoesNotContain(question.Options, option => situation.Slate.Contains(option.Item!.Value));
    }

    [Fact]
    public void After_that_the_facet_that_splits_best_is_asked_about()
    {
        var question = films.Plan(Of(Domain.Films) with { State = new("chat") { AskedFacets = ["Likes"] } })!;

        Assert.Equal((QuestionKind.Facet, "moods"), (question.Kind, question.Facet));
        Assert.InRange(question.Options.Count, 3, 6);
    }

    [Fact]
    public void Every_option_counts_the_candidates_that_it_leaves()
    {
        var situation = Of(Domain.Films) with { State = new("chat") { AskedFacets = ["Likes"] } };

        Assert.All(films.Plan(situation)!.Options, option =>
            Assert.Equal(situation.Eligible.Count(option.Constraint!.Admits), option.Count));
    }

    [Fact]
    public void Books_are_asked_about_with_their_own_facets()
    {
        var question = books.Plan(Of(Domain.Books, slate: 4) with { State = new("chat") { AskedFacets = ["Likes"] } })!;

        Assert.Contains(question.Facet, new[] { "genre", "mood" });
    }

    [Fact]
    public void No_facet_is_asked_about_twice_or_once_it_is_settled()
    {
        List<string> asked = ["Likes"];
        while (films.Plan(Of(Domain.Films, 6, Wanted("audience", "adult")) with { State = new("chat") { AskedFacets = asked } }) is { } question)
        {
            Assert.DoesNotContain(question.Facet, asked);
            Assert.NotEqual("audience", question.Facet);
            asked.Add(QuestionPlanner.Topic(question));
            Assert.InRange(asked.Count, 2, 5);   // patience runs out
        }
        Assert.True(asked.Count > 1);
    }

    [Fact]
    public void Whoever_does_not_want_to_be_asked_is_not_asked() =>
        Assert.Null(films.Plan(Of(Domain.Films) with { State = new("chat") { IsAskedOut = true } }));

    [Fact]
    public void A_list_for_a_known_taste_and_a_wish_needs_no_question() =>
        Assert.Null(films.Plan(Of(Domain.Films, 6, Wanted("genres", "Thriller")) with { KnowsTaste = true }));

    [Fact]
    public void A_handful_of_candidates_is_looked_through_instead() =>
        Assert.Null(films.Plan(Of([.. Domain.Films.Catalog.Items.Take(20)], slate: 6)));

    [Theory]
    [InlineData(3, true)]    // a third each: 1.6 bits pay for a turn
    [InlineData(40, false)]  // three values for 3 of 40 each, the rest apart: nothing is gained on average
    public void A_question_is_asked_only_where_the_expected_drop_pays_for_the_turn(int values, bool pays)
    {
        CatalogSchema schema = new("things", "thing", "things", [new("colour", FacetKind.Categorical)]);
        Catalog catalog = new(schema, Enumerable.Range(0, 240).Select(i => new Item(new($"{i}"), $"Thing {i}")
        {
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = [$"colour {i % values}"] },
        }));
        var situation = Of(catalog.Items, slate: 6) with { State = new("chat") { AskedFacets = ["Likes"] } };

        Assert.Equal(pays, Planner(catalog).Plan(situation) is not null);
    }

    [Fact]
    public void Where_the_taste_is_known_a_question_must_be_worth_a_bit_more()
    {
        CatalogSchema schema = new("things", "thing", "things", [new("colour", FacetKind.Categorical)]);
        Catalog catalog = new(schema, Enumerable.Range(0, 240).Select(i => new Item(new($"{i}"), $"Thing {i}")
        {
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = [$"colour {i % 3}"] },
        }));
        var planner = Planner(catalog);

        Assert.Equal("colour", planner.Plan(Of(catalog.Items, slate: 6) with { Conditions = [Wanted("shape", "round")] })!.Facet);
        Assert.Null(planner.Plan(Of(catalog.Items, slate: 6) with { KnowsTaste = true }));
    }

    [Fact]
    public void Numbers_are_asked_for_in_decades_that_do_not_overlap()
    {
        CatalogSchema schema = new("things", "thing", "things", [new("made", FacetKind.Numeric) { IsYear = true }]);
        Catalog catalog = new(schema, Enumerable.Range(0, 400).Select(i => new Item(new($"{i}"), $"Thing {i}")
        {
            Numbers = new Dictionary<string, double> { ["made"] = 1940 + i * 37 % 80 },
        }));
        FacetIndex index = new(catalog);

        var draft = new RangeQuestions(index, new(index, Of(catalog.Items, slate: 6)), least: 6).Draft(index.Numbers[0])!;

        Assert.Equal(["From 1959 or earlier", "From 1960 to 1979", "From 1980 to 1999", "From 2000 or later"], draft.Question.Options.Select(option => option.Label));
        Assert.Equal(400, draft.Question.Options.Sum(option => option.Count));
    }

    private static QuestionPlanner Planner(Catalog catalog) => new(catalog, new(catalog), new() { QuestionPrice = 1 });   // one bit, so that the arithmetic is plain
}
