namespace Recsys.Conversation.Tests.Understanding;

/// <summary>The same reader over books: nothing in it knows films.</summary>
public sealed class BookUtteranceTests
{
    [Theory]
    [InlineData("recommend me a funny fantasy novel under 300 pages", "Recommend(mood=funny; genre=Fantasy; pages<=300)")]
    [InlineData("something by Terry Pratchett", "Recommend(author=Terry Pratchett)")]
    [InlineData("a dark crime book from the 30s, not by Agatha Christie", "Recommend(mood=dark; genre=Crime; published=1930..1939; !author=Agatha Christie)")]
    [InlineData("what should i read next?", "Recommend()")]
    [InlineData("books like Dune but shorter", "MoreLike(item=Dune; pages-)")]
    [InlineData("I've read Wuthering Heights and loved it", "Seen(item=Wuthering Heights) + Liked(item=Wuthering Heights)")]
    [InlineData("didn't like Ulysses", "Disliked(item=Ulysses)")]
    [InlineData("I love short classics", "Preference(pages<=250@always; genre=Classic@always)")]
    [InlineData("i never read horror", "Preference(!genre=Horror@always)")]
    [InlineData("would i enjoy the handmaids tale?", "Predict(item=The Handmaid's Tale)")]
    [InlineData("who wrote Piranesi", "Detail(item=Piranesi; ask=author)")]
    [InlineData("something like harry poter", "MoreLike(item=Harry Potter and the Chamber of Secrets|item=Harry Potter and the Philosopher's Stone)")]
    [InlineData("i need a bedtime book for my 7 year old", "Recommend(reader=children)")]
    [InlineData("compare Emma and Jane Eyre", "Compare(item=Emma; item=Jane Eyre)")]
    [InlineData("neither war nor space, please", "Recommend(!topic=war; !topic=space)")]
    [InlineData("published after 2000, at least 400 pages", "Recommend(published>=2001; pages>=400)")]
    public void An_utterance_about_books(string utterance, string expected) =>
        Assert.Equal(expected, ActText.Of(Domain.Books.Reader.Read(utterance), Domain.Books));

    [Theory]
    [InlineData("the Dickens one", "Detail(item=Great Expectations)")]
    [InlineData("seen nothing here, the first one is too long", "Refine(pages-)")]
    [InlineData("something newer", "Refine(published+)")]
    [InlineData("I'd rate number 2 five stars", "Rate(item=The Road; rating=5/5)")]
    public void An_utterance_before_a_shelf(string utterance, string expected) =>
        Assert.Equal(expected, ActText.Of(Domain.Books.Reader.Read(utterance, Domain.Books.Shown("Great Expectations", "The Road", "Misery")), Domain.Books));
}
