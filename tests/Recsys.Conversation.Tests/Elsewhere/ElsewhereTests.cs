using Recsys.Conversation.Elsewhere;
using Recsys.Conversation.Tests.Dialogue;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Elsewhere;

/// <summary>"And a book like that?": answered from a second catalogue, honestly declined without one.</summary>
public sealed class ElsewhereTests
{
    private static readonly OtherCatalog books = new(Domain.Books.Catalog, Domain.Books.Lexicon);
    private static readonly ElsewhereReader reader = new(Domain.Films.Reader, Domain.Films.Catalog, Domain.Films.Lexicon, []);

    private readonly Talk talk = new(Talk.Of(Domain.Films, new(), others: [books]));

    [Theory]
    [InlineData("and a book like that?", "book")]
    [InlineData("do you know a novel similar to Heat", "novel")]
    [InlineData("can you recommend me a good book", "book")]
    [InlineData("what about books?", "book")]
    [InlineData("any podcasts?", "podcast")]
    [InlineData("I liked that film, now a video game please", "video game")]
    [InlineData("Is there an album in the same spirit?", "album")]
    [InlineData("have you got any board games for tonight?", "board game")]
    [InlineData("And a tv series like The Matrix?", "tv series")]
    public async Task A_wish_for_another_kind_of_thing_is_heard(string utterance, string noun)
    {
        var act = await ReadAsync(utterance);

        Assert.Equal(noun, Assert.Single(act.Intents.Single(intent => intent.Kind == IntentKind.Elsewhere).Slots.OfType<TextSlot>()).Text);
    }

    [Theory]
    [InlineData("a film about a book")]
    [InlineData("something based on a book")]
    [InlineData("a movie like the book")]
    [InlineData("recommend a film for people who love books")]
    [InlineData("a film like that")]
    [InlineData("I love books")]
    [InlineData("what about Game Night")]
    [InlineData("a musical like Chicago")]
    [InlineData("the song in it was great")]
    [InlineData("show me something with a band")]
    public async Task Films_about_other_things_are_films(string utterance) =>
        Assert.DoesNotContain((await ReadAsync(utterance)).Intents, intent => intent.Kind == IntentKind.Elsewhere);

    [Fact]
    public async Task None_of_the_labelled_utterances_about_films_asks_for_anything_else()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding", "utterances.jsonl")).Skip(1))
        {
            var utterance = System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
            Assert.DoesNotContain((await ReadAsync(utterance)).Intents, intent => intent.Kind == IntentKind.Elsewhere);
        }
    }

    [Fact]
    public void A_book_like_a_film_shares_something_with_it()
    {
        talk.Say("something like The Shining");

        var turn = talk.Say("and a book like that?");

        var part = Assert.Single(turn.Parts.OfType<ElsewherePart>());
        Assert.Equal(("book", "books"), (part.Noun, part.Plural));
        Assert.NotEmpty(part.Items);
        Assert.All(part.Items, item => Assert.NotEmpty(item.Shared));
        Assert.All(part.Items, item => Assert.Contains(item.Title, turn.Prose, StringComparison.Ordinal));
        Assert.Null(turn.Slate);
    }

    [Fact]
    public void Half_a_name_is_nothing_to_share()
    {
        talk.Say("something like The Shining");   // with Shelley Duvall

        var shared = talk.Say("and a book like that?").Parts.OfType<ElsewherePart>().Single().Items.SelectMany(item => item.Shared);

        Assert.DoesNotContain("shelley", shared);
    }

    [Fact]
    public void What_is_asked_of_it_holds()
    {
        talk.Say("something like The Shining");

        var part = talk.Say("and a funny book like that?").Parts.OfType<ElsewherePart>().Single();

        Assert.All(part.Items, item => Assert.Contains("funny", Domain.Books.Catalog.Find(item.Id)!.Values("mood")));
    }

    [Fact]
    public void Without_such_a_catalogue_it_says_so_and_shows_nothing()
    {
        Talk alone = new();
        alone.Say("something like The Shining");

        var turn = alone.Say("and a book like that?");

        Assert.Null(Assert.Single(turn.Parts.OfType<ElsewherePart>()).Plural);
        Assert.Null(turn.Slate);
        Assert.Contains("films", turn.Prose, StringComparison.Ordinal);
        Assert.Contains("book", turn.Prose, StringComparison.Ordinal);
        Assert.Empty(turn.Lines);
    }

    [Fact]
    public void To_somebody_unknown_it_does_not_pretend_to_know_their_taste()
    {
        var turn = talk.Say("recommend me a book");

        Assert.Empty(turn.Parts.OfType<ElsewherePart>().Single().Like);
        Assert.Contains("your taste", turn.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void It_works_the_other_way_round()
    {
        Talk readers = new(Talk.Of(Domain.Books, new(), others: [new(Domain.Films.Catalog, Domain.Films.Lexicon)]));

        var turn = readers.Say("a film like Pride and Prejudice");

        Assert.Equal("films", Assert.Single(turn.Parts.OfType<ElsewherePart>()).Plural);
    }

    [Fact]
    public void The_films_go_on_where_they_were_left()
    {
        talk.Say("a western");
        talk.Say("and a book like that?");

        Assert.Equal(["genres=Western"], talk.Say("show me more").Constraints.Select(one => one.ToString()));
    }

    [Fact]
    public void A_card_holds_all_that_it_shows()
    {
        talk.Say("something like The Shining");

        var first = talk.Say("and a book like that?").Parts.OfType<ElsewherePart>().Single().Items[0];

        Assert.Contains(Domain.Books.Catalog.Find(first.Id)!.Values("genre")[0], first.Facts["genre"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I loved the second one")]
    [InlineData("I've read the second book")]
    [InlineData("Misery the book is great, I loved it")]
    public void What_somebody_thinks_of_a_book_is_honestly_not_noted(string utterance)
    {
        talk.Say("something like The Shining");
        var shown = talk.Say("and a book like that?").Parts.OfType<ElsewherePart>().Single().Items;
        var second = utterance.StartsWith("Misery", StringComparison.Ordinal) ? shown.Single(item => item.Title == "Misery") : shown[1];

        var turn = talk.Say(utterance);

        var part = Assert.Single(turn.Parts.OfType<ElsewhereItemPart>());
        Assert.Equal((second.Id, true), (part.Item.Id, part.IsOpinion));
        Assert.Empty(turn.Lines);
        Assert.Contains(second.Title, turn.Prose, StringComparison.Ordinal);
        Assert.Contains("noted", turn.Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_book_that_was_shown_is_answered_and_so_is_the_next()
    {
        talk.Say("something like The Shining");
        var shown = talk.Say("and a book like that?").Parts.OfType<ElsewherePart>().Single().Items;

        foreach (var (words, item) in new[] { ("tell me about the first one", shown[0]), ("and the last?", shown[^1]) })
        {
            var turn = talk.Say(words);

            Assert.Equal(item.Id, Assert.Single(turn.Parts.OfType<ElsewhereItemPart>()).Item.Id);
            Assert.Contains(item.Facts.Values.First(), turn.Prose, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("what about the second film?")]
    [InlineData("The Shining is great, I loved it")]
    [InlineData("a western from the 1960s")]
    [InlineData("I watched Heat for the first time")]
    public void Films_are_spoken_of_as_before(string utterance)
    {
        talk.Say("something like The Shining");
        talk.Say("and a book like that?");

        Assert.Empty(talk.Say(utterance).Parts.OfType<ElsewhereItemPart>());
    }

    [Fact]
    public void A_list_that_is_gone_is_not_spoken_of_any_more()
    {
        talk.Say("something like The Shining");
        talk.Say("and a book like that?");
        talk.Say("a western");

        Assert.Empty(talk.Say("tell me about the second one").Parts.OfType<ElsewhereItemPart>());
    }

    private static ValueTask<DialogueAct> ReadAsync(string utterance) => reader.ReadAsync(new(utterance, ShownItems.Nothing));
}
