using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>What is said becomes lines of the ledger, and what contradicts gives way.</summary>
public sealed class TrackingTests
{
    private readonly Talk talk = new();

    [Fact]
    public void A_request_holds_for_this_chat_and_a_preference_for_good()
    {
        talk.Say("a slow western tonight");
        talk.Say("I love heist movies");

        Assert.All(Held("genres=Western"), entry => Assert.Equal("chat", entry.OnlyInChat));
        Assert.All(Held("themes=heist"), entry => Assert.Null(entry.OnlyInChat));
        Assert.Equal(Firmness.Leaning, Assert.Single(Held("themes=heist")).Firmness);
    }

    [Fact]
    public void Every_line_says_which_words_it_comes_from()
    {
        talk.Say("something funny, but no gore");

        Assert.Equal(["funny", "gore"], talk.Ledger.Believed.Select(line => line.Entry!.Source.Words));
        Assert.All(talk.Ledger.Believed, line => Assert.Equal(1, line.Entry!.Source.Turn));
    }

    [Fact]
    public void A_new_value_of_a_facet_takes_the_place_of_the_one_before()
    {
        talk.Say("something funny");
        talk.Say("a western");

        Assert.Equal(["genres=Western"], talk.Conditions);
    }

    [Fact]
    public void A_value_that_is_added_joins_the_one_before()
    {
        talk.Say("something funny");
        talk.Say("and romantic too");

        Assert.Contains("genres=Comedy", talk.Conditions);
        Assert.Equal(2, talk.Conditions.Count);
    }

    [Fact]
    public void A_second_decade_replaces_the_first_and_open_bounds_close_a_range()
    {
        talk.Say("a comedy from the 90s");
        talk.Say("from the 80s");
        Assert.Contains("year=1980..1989", talk.Conditions);
        Assert.DoesNotContain("year=1990..1999", talk.Conditions);

        talk.Say("start over with a drama after 1970");
        talk.Say("before 1990");
        Assert.Contains("year>=1971", talk.Conditions);
        Assert.Contains("year<=1989", talk.Conditions);
    }

    [Theory]
    [InlineData("I'll watch the second one")]
    [InlineData("thanks, I'll go with number 2")]
    [InlineData("number 2 it is")]
    public void Whoever_has_chosen_is_wished_a_good_time_and_shown_no_further_list(string choice)
    {
        var second = talk.Say("a thriller").Slate!.Slate.Items[1].Item;

        var turn = talk.Say(choice);

        Assert.Null(turn.Slate);
        Assert.Contains(turn.Parts.OfType<Recsys.Core.Dialogue.SocialPart>(), part => part.Kind == Recsys.Core.Dialogue.SocialKind.Enjoy);
        Assert.Equal(Opinion.Liked, Assert.Single(talk.Ledger.Believed, line => line.Entry!.Item == second).Entry!.Opinion);
    }

    [Fact]
    public void What_is_fine_after_all_is_no_longer_refused()
    {
        talk.Say("a comedy, not American");

        talk.Say("ok, American is fine");

        Assert.DoesNotContain("!country=United States", talk.Conditions);
    }

    [Fact]
    public void A_bound_takes_the_place_of_a_refusal_that_it_implies()
    {
        talk.Say("nothing long");

        talk.Say("under 105 minutes");

        Assert.Equal(["runtime<=105"], talk.Conditions);
    }

    [Fact]
    public void What_is_refused_twice_is_insisted_on()
    {
        talk.Say("no horror");
        talk.Say("I said no horror");

        Assert.Equal(Firmness.Insisted, Assert.Single(Held("genres=Horror")).Firmness);
    }

    [Fact]
    public void Asking_for_what_was_refused_takes_the_refusal_back()
    {
        talk.Say("no horror");
        talk.Say("show me horror films");

        Assert.Equal(["genres=Horror"], talk.Conditions);
    }

    [Fact]
    public void A_lasting_dislike_steps_back_for_the_chat_that_asks_for_it()
    {
        talk.Say("I hate musicals");
        Assert.Equal(["!genres=Musical"], talk.Conditions);

        talk.Say("a musical for tonight");

        Assert.Equal(["genres=Musical"], talk.Conditions);
        Assert.Single(Held("genres=Musical"), entry => entry.OnlyInChat is null);
    }

    [Fact]
    public void A_critique_leans_first_and_becomes_a_condition_when_it_is_repeated()
    {
        talk.Say("recommend something");
        talk.Say("newer please");
        Assert.Empty(talk.Conditions);

        talk.Say("newer");

        Assert.StartsWith("year>=", Assert.Single(talk.Conditions), StringComparison.Ordinal);
    }

    [Fact]
    public void Newer_raises_the_median_year_of_the_list()
    {
        var before = Median(talk.Say("recommend something"));

        Assert.True(Median(talk.Say("something newer")) > before);
    }

    [Fact]
    public void Ratings_become_likes_and_dislikes_by_their_share_of_the_scale()
    {
        talk.Say("I'd give Heat 4/5");
        talk.Say("Grease gets 2 out of 10");

        Assert.Equal([Opinion.Liked, Opinion.Disliked], talk.Ledger.Believed.Select(line => line.Entry!.Opinion));
        Assert.Equal([4.0, 1.0], talk.Ledger.Believed.Select(line => line.Entry!.Rating!.Value));
    }

    [Fact]
    public void Forgetting_names_what_is_forgotten_and_takes_only_that_back()
    {
        talk.Say("I like horror");
        talk.Say("I love westerns");

        talk.Say("forget that I like horror");

        Assert.Empty(Held("genres=Horror"));
        Assert.Single(Held("genres=Western"));
    }

    [Fact]
    public void Starting_over_drops_the_chat_and_keeps_the_taste()
    {
        talk.Say("I loved Heat");
        talk.Say("no horror, under two hours");

        talk.Say("start over");

        Assert.Empty(talk.Conditions);
        Assert.Equal(Opinion.Liked, Assert.Single(talk.Ledger.Believed).Entry!.Opinion);
    }

    private List<PreferenceEntry> Held(string facet) =>
        [.. talk.Ledger.Believed.Select(line => line.Entry!).Where(entry => entry.Facet?.ToString() == facet)];

    private static double Median(Recsys.Core.Dialogue.Turn turn)
    {
        var years = turn.Slate!.Slate.Items.Select(one => Understanding.Domain.Films.Catalog.Find(one.Item)!.Number("year")!.Value).Order().ToList();
        return (years[(years.Count - 1) / 2] + years[years.Count / 2]) / 2;
    }
}
