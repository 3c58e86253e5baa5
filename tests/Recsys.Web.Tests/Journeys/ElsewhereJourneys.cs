using Recsys.Storage.Import;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Asking films for books, where a catalogue of books is loaded as well.</summary>
public sealed class ElsewhereJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private static readonly string books = Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding");

    private readonly ScratchFolder home = new();
    private WebHost host = null!;

    public async ValueTask InitializeAsync()
    {
        new DataSetImporter(new(home.Path)).Import(new()
        {
            Name = "library",
            Source = home.Write("read.csv", "user,item,rating,timestamp\nu,b1,5,1\n"),
            Columns = new() { Items = Path.Combine(books, "books.jsonl"), Schema = Path.Combine(books, "books.schema.json") },
        });
        host = await WebHost.StartWholeAsync(home.Path, ("Recommender:DataFolder", home.Path), ("Recommender:Others:0:DataSet", "library"), ("Recommender:Others:0:Lexicon", Path.Combine(books, "books.lexicon.json")));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        home.Dispose();
    }

    [Fact]
    public async Task A_book_like_a_film_comes_as_cards_that_say_what_they_are_and_an_opinion_of_one_is_honestly_not_noted()
    {
        await using var visitor = await browser.VisitAsync(address: host.Address);

        await visitor.AskAsync("something like The Shining");
        await visitor.AskAsync("and a book like that?");
        var (cards, badge, buttons) = (await visitor.Cards.CountAsync(), await visitor.Cards.First.Locator(".badge").InnerTextAsync(), await visitor.Cards.Locator("button").CountAsync());
        await visitor.AskAsync("I loved the first one");

        Assert.Equal((5, "book", 0), (cards, badge, buttons));
        Assert.Equal(1, await visitor.Cards.CountAsync());
        Assert.Contains("noted", await visitor.Prose.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator(".noted").CountAsync());
        Assert.Empty(visitor.Complaints);
    }
}
