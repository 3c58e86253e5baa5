using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>From one list to the next: what comes after it, what gives way, what is looked up.</summary>
public sealed class ListTests
{
    private Talk talk = new();

    [Fact]
    public void Showing_more_goes_on_after_what_was_shown()
    {
        var first = Shown(talk.Say("a thriller"));

        var second = talk.Say("show me more");

        Assert.Empty(first.Intersect(Shown(second)));
        Assert.True(second.Slate!.IsContinued);
    }

    [Fact]
    public void After_a_verdict_on_the_list_the_next_one_shows_others()
    {
        var first = Shown(talk.Say("a thriller"));

        var second = Shown(talk.Say("I've seen the first one"));

        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void A_new_wish_brings_new_items_first_and_old_ones_only_where_too_few_are_new()
    {
        var first = Shown(talk.Say("a thriller"));
        Assert.Empty(first.Intersect(Shown(talk.Say("from the 90s"))));

        talk = new();
        var few = Shown(talk.Say("a film with dragons"));
        var fewer = Shown(talk.Say("not directed by Ang Lee"));
        Assert.NotEmpty(fewer.Except(few));
        Assert.NotEmpty(few.Intersect(fewer));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("not quite what I had in mind")]
    [InlineData("nothing there appeals to me")]
    [InlineData("I loved Casablanca")]
    [InlineData("I love slow films")]
    public void Whoever_turns_a_list_down_or_tells_of_their_taste_sees_others(string said)
    {
        var first = Shown(talk.Say("a thriller"));

        var second = Shown(talk.Say(said));

        Assert.Equal(5, second.Count);
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void Whoever_turns_down_list_after_list_is_shown_what_lies_beside_the_wish()
    {
        talk.Say("a western");
        Assert.Empty(talk.Say("none of those").Slate!.Relaxed);

        var widened = talk.Say("none of these either");

        Assert.True(Assert.Single(widened.Slate!.Relaxed).IsWidened);
    }

    [Fact]
    public void Words_that_no_facet_knows_are_looked_up_in_the_texts_and_shown_with_them()
    {
        var turn = talk.Say("a film about submarines");

        Assert.Equal(["text=submarines"], talk.Conditions);
        Assert.All(turn.Slate!.Slate.Items, one => Assert.Matches("(?i)submarine", $"{Film(one.Item).Text("premise")} {string.Join(' ', Film(one.Item).Values("themes"))}"));
        Assert.Contains("submarines", turn.Prose, StringComparison.Ordinal);
        Assert.Contains(turn.Slate.Slate.Items, one => turn.Prose.Contains(Film(one.Item).Text("premise")!, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_nothing_mentions_are_said_to_be_unknown_and_a_list_comes_all_the_same()
    {
        var turn = talk.Say("a comedy about quidditch");

        Assert.Equal("quidditch", Assert.Single(turn.Parts.OfType<UnknownTopicPart>()).Words);
        Assert.Equal(["genres=Comedy"], talk.Conditions);
        Assert.NotEmpty(turn.Slate!.Slate.Items);
    }

    [Fact]
    public void Where_nothing_fits_the_first_wish_gives_way_and_is_named()
    {
        var turn = talk.Say("a silent film musical western from 2010 with Tom Cruise");

        Assert.NotEmpty(turn.Slate!.Relaxed);
        Assert.NotEmpty(turn.Slate.Slate.Items);
        Assert.Equal(turn.Constraints.Count, turn.Slate.Satisfied.Count + turn.Slate.Relaxed.Count);
    }

    [Fact]
    public void What_was_just_said_holds_and_the_older_wishes_give_way()
    {
        talk.Say("a western");
        talk.Say("with Clint Eastwood");

        var turn = talk.Say("about vampires");

        Assert.Equal(["genres=Western", "actors=Clint Eastwood"], turn.Slate!.Relaxed.Select(given => given.Constraint.ToString()));
        Assert.All(turn.Slate.Slate.Items, one => Assert.Contains("vampires", Film(one.Item).Values("themes")));
        Assert.Contains("\"western\" and \"with Clint Eastwood\"", turn.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_the_time_before_holds_against_what_was_said_long_before()
    {
        foreach (var wish in (string[])["a comedy", "from the United Kingdom", "under 100 minutes", "by the Coen brothers"]) talk.Say(wish);

        var turn = talk.Say("from 2000 or later");

        Assert.DoesNotContain(turn.Slate!.Relaxed, given => given.Constraint.AnyOf[0].Facet is "director" or "year");
        Assert.NotEmpty(turn.Slate.Relaxed);
    }

    [Fact]
    public void Less_known_is_less_known_than_the_list_and_is_not_said_to_be_popular()
    {
        var before = talk.Say("a thriller");

        var turn = talk.Say("less popular ones");

        Assert.True(turn.Slate!.Slate.Items.Max(one => Film(one.Item).Number("popularity")) < before.Slate!.Slate.Items.Min(one => Film(one.Item).Number("popularity")));
        Assert.Contains("that fewer people know", turn.Prose, StringComparison.Ordinal);
        Assert.DoesNotContain("popular", turn.Prose, StringComparison.Ordinal);
        Assert.DoesNotContain(turn.Slate.Explanations.SelectMany(one => one.Reasons), reason => reason is PopularReason);
    }

    [Fact]
    public void Whoever_told_their_taste_is_not_said_to_be_unknown()
    {
        talk.Say("I love westerns");

        Assert.Contains("five thrillers", talk.Say("a thriller").Prose, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)popular|many (people )?like|personal|unknown|know what you like|know your taste", talk.Say("a western, then").Prose);
    }

    [Fact]
    public void Less_known_goes_on_as_long_as_anything_is_left()
    {
        talk.Say("a hidden gem");

        for (var again = 0; again < 4; again++) Assert.Empty(talk.Say("less known").Slate!.Relaxed);
    }

    [Fact]
    public void The_best_known_of_a_list_is_named_without_a_number()
    {
        var shown = talk.Say("a thriller from the 60s").Slate!.Slate.Items.Select(one => Film(one.Item)).ToList();

        var turn = talk.Say("which of these is the most famous?");

        Assert.Contains(shown.MaxBy(film => film.Number("popularity"))!.Title, turn.Prose, StringComparison.Ordinal);
        Assert.Contains("better known than", turn.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_gives_way_than_must()
    {
        talk.Say("something with aliens");
        talk.Say("a western");

        var turn = talk.Say("with Clint Eastwood");

        Assert.Equal(["themes=aliens"], turn.Slate!.Relaxed.Select(given => given.Constraint.ToString()));
    }

    [Fact]
    public void A_refusal_holds_against_what_is_wished_for_afterwards()
    {
        talk.Say("no comedies");

        var turn = talk.Say("a parody with Leslie Nielsen");

        Assert.DoesNotContain(turn.Slate!.Relaxed, given => given.Constraint.Polarity == Polarity.Unwanted);
        Assert.All(turn.Slate.Slate.Items, one => Assert.DoesNotContain("Comedy", Film(one.Item).Values("genres")));
    }

    [Fact]
    public void A_standing_refusal_holds_against_a_passing_wish()
    {
        talk.Say("I can't stand comedies");

        var turn = talk.Say("a parody with Leslie Nielsen");

        Assert.NotEmpty(turn.Slate!.Relaxed);
        Assert.All(turn.Slate.Slate.Items, one => Assert.DoesNotContain("Comedy", Film(one.Item).Values("genres")));
    }

    [Fact]
    public void What_gave_way_before_is_not_said_again()
    {
        talk.Say("something cozy");
        var first = talk.Say("a slasher");

        var second = talk.Say("and dark");

        Assert.Contains("\"cozy\"", first.Prose);
        Assert.True(second.Slate!.Relaxed.Single(given => given.Constraint.ToString() == "moods=cozy").IsKnown);
        Assert.DoesNotContain("cozy", second.Prose);
    }

    [Fact]
    public void A_short_list_offers_to_drop_what_keeps_it_short()
    {
        talk.Say("a western by Clint Eastwood");
        var turn = talk.Say("nothing violent");
        var drop = turn.Chips.First(chip => chip.Act.Has(IntentKind.Forget));

        var next = talk.Press(drop);

        Assert.True(turn.Slate!.Slate.Items.Count < 5);
        Assert.Equal(drop.Count, next.Slate!.Eligible);
    }

    [Fact]
    public void What_was_insisted_on_gives_way_last()
    {
        talk.Say("it must be a western");

        var turn = talk.Say("with Tom Cruise, from 2010");

        Assert.DoesNotContain(turn.Slate!.Relaxed, given => given.Constraint.ToString() == "genres=Western");
    }

    private static List<ItemId> Shown(Turn turn) => [.. turn.Slate!.Slate.Items.Select(one => one.Item)];

    private static Item Film(ItemId id) => Domain.Films.Catalog.Find(id)!;
}
