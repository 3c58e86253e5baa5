using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>Questions about the list in sight are answered from what the catalogue says, and change nothing.</summary>
public sealed class QuestionTests
{
    private readonly Talk talk = new();

    [Theory]
    [InlineData("which one is the newest?", "year", true)]
    [InlineData("which of these is the oldest?", "year", false)]
    [InlineData("and which is the shortest?", "runtime", false)]
    [InlineData("which one is the longest?", "runtime", true)]
    public void The_most_of_a_number_is_named(string question, string facet, bool isMost)
    {
        var shown = talk.Say("some thrillers").Slate!.Slate.Items.Select(one => Film(one.Item)).ToList();

        var turn = talk.Say(question);

        var expected = isMost ? shown.MaxBy(film => film.Number(facet)) : shown.MinBy(film => film.Number(facet));
        Assert.Contains($"{expected!.Title} (", turn.Prose, StringComparison.Ordinal);
        Assert.Empty(turn.Lines);
        Assert.Null(turn.Slate);
    }

    [Fact]
    public void Of_a_value_it_is_said_which_have_it_and_that_there_are_no_degrees()
    {
        var shown = talk.Say("some thrillers").Slate!.Slate.Items.Select(one => Film(one.Item)).ToList();

        var turn = talk.Say("which one is the darkest?");

        var dark = shown.Where(film => film.Values("moods").Contains("dark")).ToList();
        Assert.NotEmpty(dark);
        Assert.NotEqual(shown.Count, dark.Count);
        Assert.All(dark, film => Assert.Contains(film.Title, turn.Prose, StringComparison.Ordinal));
        Assert.All(shown.Except(dark), film => Assert.DoesNotContain(film.Title, turn.Prose, StringComparison.Ordinal));
        Assert.Matches("degrees|measure", turn.Prose);
    }

    [Theory]
    [InlineData("is the first one on Netflix?", "streaming services")]
    [InlineData("where can I watch them?", "streaming services")]
    [InlineData("did the second one win any oscars?", "awards")]
    [InlineData("what do the critics think of it?", "review scores")]
    public void What_the_catalogue_does_not_hold_is_said_to_be_missing(string question, string missing)
    {
        talk.Say("some thrillers");

        var turn = talk.Say(question);

        Assert.Contains(missing, turn.Prose, StringComparison.Ordinal);
        Assert.Empty(turn.Lines);
        Assert.Null(turn.Slate);
    }

    [Theory]
    [InlineData("I loved Arrival")]
    [InlineData("I loved Arrival and hated The Notebook")]
    [InlineData("i loved arrival")]
    [InlineData("i watched arrival last night")]
    public void A_title_that_nobody_knows_is_not_the_one_that_was_talked_about(string opinion)
    {
        var about = talk.Say("some thrillers").Slate!.Slate.Items[0].Item;
        talk.Say("tell me about the first one");

        var turn = talk.Say(opinion);

        Assert.DoesNotContain(talk.Ledger.Believed, line => line.Entry!.Item == about);
        Assert.Contains("Arrival", turn.Prose, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_opinion_of_its_ending_is_one_of_what_was_talked_about()
    {
        var about = talk.Say("some thrillers").Slate!.Slate.Items[0].Item;
        talk.Say("tell me about the first one");

        talk.Say("loved the ending");

        Assert.Contains(talk.Ledger.Believed, line => line.Entry!.Item == about);
    }

    [Theory]
    [InlineData("is it violent?", "content", "violence")]
    [InlineData("is it funny?", "genres", "Comedy")]
    [InlineData("is it scary?", "moods", "scary")]
    public void Whether_something_is_so_is_answered_with_yes_or_no(string question, string facet, string value)
    {
        var film = Film(talk.Say("some thrillers").Slate!.Slate.Items[0].Item);
        talk.Say("tell me about the first one");

        var prose = talk.Say(question).Prose;

        Assert.Equal(film.Values(facet).Contains(value), prose.StartsWith("Yes", StringComparison.Ordinal) || prose.StartsWith("It is,", StringComparison.Ordinal));
        Assert.Equal(!film.Values(facet).Contains(value), prose.StartsWith("No", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_of_several_is_answered_for_each()
    {
        var shown = talk.Say("some thrillers").Slate!.Slate.Items.Select(one => Film(one.Item)).ToList();

        var prose = talk.Say("who directed 1 and 3?").Prose;

        Assert.All(new[] { shown[0], shown[2] }, film => Assert.Contains(film.Values("director")[0], prose, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_talked_about_can_be_compared_with_another()
    {
        talk.Say("some thrillers");
        talk.Say("what is number 2 about?");

        var part = Assert.Single(talk.Say("how does it compare to the first one?").Parts.OfType<ComparisonPart>());

        Assert.Equal(talk.State.Shown.Take(2), part.Items);
    }

    [Fact]
    public void Of_two_questions_one_is_answered_and_of_the_other_it_is_said_that_it_is_not_known()
    {
        var film = Film(talk.Say("some thrillers").Slate!.Slate.Items[1].Item);

        var turn = talk.Say("is the second one on Netflix and how long is it?");

        Assert.Contains($"{film.Number("runtime")}", turn.Prose, StringComparison.Ordinal);
        Assert.Contains("streaming services", turn.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_brackets_is_no_place_on_the_list()
    {
        talk.Say("some thrillers");

        Assert.True(talk.Say("drop table users; <script>alert(1)</script>").Act.Has(IntentKind.ChitChat));
    }

    [Fact]
    public void Whoever_prefers_one_thing_to_another_is_not_kept_from_the_other()
    {
        talk.Say("I prefer dramas to comedies");

        Assert.Equal(["genres=Drama"], talk.Ledger.Believed.Select(line => line.Entry!.Facet!.ToString()));
        Assert.Contains(talk.Say("a comedy please").Slate!.Slate.Items, one => Film(one.Item).Values("genres").Contains("Comedy"));
    }

    private static Item Film(ItemId id) => Domain.Films.Catalog.Find(id)!;
}
