using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>Whole turns: lists, answers, undo and what is left out.</summary>
public sealed class DialogueTests
{
    private readonly Talk talk = new();

    [Fact]
    public void A_newcomer_gets_a_list_that_says_it_is_not_personal()
    {
        var turn = talk.Say("recommend something");

        Assert.True(turn.Slate!.IsColdStart);
        Assert.Equal(5, turn.Slate.Slate.Items.Count);
    }

    [Fact]
    public void The_list_is_as_long_as_it_was_asked_for()
    {
        Assert.Equal(3, talk.Say("Can you suggest 3 films?").Slate!.Slate.Items.Count);
        Assert.Equal(20, talk.Say("show me 50 thrillers").Slate!.Slate.Items.Count);
    }

    [Fact]
    public void Whoever_wants_no_questions_is_asked_none()
    {
        foreach (var said in (string[])["just show me something", "anything", "recommend something, no questions please"])
        {
            Talk impatient = new();
            Assert.Null(impatient.Say(said).Question);
            Assert.Null(impatient.Say("show me more").Question);
        }
    }

    [Fact]
    public void The_question_for_likes_is_remembered_as_asked()
    {
        var turn = talk.Say("recommend something");

        Assert.Equal(QuestionKind.Likes, turn.Question!.Kind);
        Assert.Equal(["Likes"], talk.State.AskedFacets);
    }

    [Fact]
    public void More_like_a_film_excludes_the_film_and_keeps_to_its_kind()
    {
        var turn = talk.Say("something like Alien");

        Assert.DoesNotContain(Id("Alien"), Shown(turn));
        Assert.Equal([Id("Alien")], turn.Slate!.Like);
        Assert.Contains(Shown(turn), id => Film(id).Values("genres").Contains("Science Fiction"));
    }

    [Fact]
    public void A_title_that_fits_two_films_is_asked_back_and_the_answer_is_carried_out()
    {
        var turn = talk.Say("planet of the apes was great");

        var question = turn.Question!;
        Assert.Equal(QuestionKind.Which, question.Kind);
        Assert.Equal(2, question.Options.Count);
        Assert.Empty(talk.Ledger.Lines);
    }

    [Fact]
    public void Why_not_names_the_cause()
    {
        talk.Say("I have seen Heat");
        Assert.Equal(WhyNotCause.Seen, WhyNot("why not Heat?").Cause);

        talk.Say("a comedy");
        var broken = WhyNot("why not Alien?");
        Assert.Equal(WhyNotCause.Constraints, broken.Cause);
        Assert.Equal("genres=Comedy", Assert.Single(broken.Broken).ToString());
    }

    [Fact]
    public void A_question_about_a_film_is_answered_without_a_new_list()
    {
        var shown = Shown(talk.Say("a thriller"));

        var turn = talk.Say("who directed the second one?");

        var detail = Assert.Single(turn.Parts.OfType<DetailPart>());
        Assert.Equal(shown[1], detail.Item);
        Assert.Equal(["director"], detail.Facets);
        Assert.Null(turn.Slate);
        Assert.Equal(shown, talk.State.Shown);
    }

    [Fact]
    public void An_unknown_title_is_said_to_be_unknown() =>
        Assert.Equal("Parasite", Assert.Single(talk.Say("I loved Parasite").Parts.OfType<UnknownTitlePart>()).Words);

    [Fact]
    public void Undo_takes_back_the_last_change_though_questions_were_asked_since()
    {
        var comedies = Shown(talk.Say("a comedy"));
        talk.Say("no romance");
        talk.Say("compare 1 and 2");

        var undone = talk.Say("undo");

        Assert.Equal("no romance", Assert.Single(undone.Parts.OfType<UndonePart>()).Utterance);
        Assert.Equal(comedies, Shown(undone));
    }

    [Fact]
    public void Undo_goes_back_step_by_step_and_stops_at_the_start()
    {
        var first = Shown(talk.Say("a comedy"));
        talk.Say("no romance");
        talk.Say("from the 80s");

        talk.Say("undo");
        Assert.Equal(first, Shown(talk.Say("undo")));
        Assert.Null(talk.Say("undo").Slate);

        Assert.Null(Assert.Single(talk.Say("undo").Parts.OfType<UndonePart>()).Utterance);
        Assert.Empty(talk.Ledger.Believed);
    }

    [Fact]
    public void An_impersonal_chat_writes_nothing_that_lasts()
    {
        talk.Say("I hate musicals");
        var lasting = talk.Ledger.Believed.Select(line => line.Number).ToList();
        talk.BeImpersonal();

        foreach (var said in (string[])["I loved Heat", "I love musicals", "from now on no horror", "Grease gets 1/5", "I have seen Alien"]) talk.Say(said);

        Assert.Equal(lasting, talk.Ledger.Believed.Where(line => line.Entry!.OnlyInChat is null).Select(line => line.Number));
        Assert.Contains(talk.Ledger.Believed, line => line.Entry!.Item == Id("Heat"));
    }

    [Fact]
    public void An_impersonal_chat_leaves_the_lasting_taste_out()
    {
        talk.Say("I loved Alien and I hate comedies");
        var personal = talk.Ledger;

        Talk fresh = new();
        var neutral = Shown(fresh.Say("recommend something"));
        Talk impersonal = new(ledger: personal);
        impersonal.BeImpersonal();

        Assert.Equal(neutral, Shown(impersonal.Say("recommend something")));
    }

    [Theory]
    [InlineData(SeenPolicy.RewatchAllowed, true)]
    [InlineData(SeenPolicy.OnlyNew, false)]
    public void The_seen_policy_decides_whether_liked_films_come_again(SeenPolicy policy, bool comesAgain)
    {
        Talk again = new(Talk.Of(Domain.Films, new() { SeenPolicy = policy, SlateSize = 20 }));

        var turn = again.Say("I loved Forrest Gump and Pulp Fiction");

        Assert.Equal(comesAgain, Shown(turn).Contains(Id("Forrest Gump")));
    }

    [Fact]
    public void Only_my_library_shows_nothing_else()
    {
        Talk library = new(Talk.Of(Domain.Films, new() { SeenPolicy = SeenPolicy.OnlyLibrary }));

        var turn = library.Say("I loved Forrest Gump and Pulp Fiction");

        Assert.Equal([Id("Forrest Gump"), Id("Pulp Fiction")], Shown(turn).OrderBy(id => Film(id).Title));
    }

    private WhyNotPart WhyNot(string utterance) => Assert.Single(talk.Say(utterance).Parts.OfType<WhyNotPart>());

    private static List<ItemId> Shown(Turn turn) => [.. turn.Slate!.Slate.Items.Select(one => one.Item)];

    private static Item Film(ItemId id) => Domain.Films.Catalog.Find(id)!;

    private static ItemId Id(string title) => Domain.Films.Item(title).Id;
}
