using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Storage.Import;

namespace Recsys.Hosting.Tests;

/// <summary>A second catalogue is a matter of settings.</summary>
public sealed class OtherCatalogsTests
{
    private const string Utterance = "a book like The Shining";
    private static readonly string books = Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding");

    [Fact]
    public async Task An_imported_data_set_of_books_answers_wishes_for_books()
    {
        using ScratchFolder folder = new();
        new DataSetImporter(new(folder.Path)).Import(new()
        {
            Name = "library",
            Source = folder.Write("read.csv", "user,item,rating,timestamp\nu,b1,5,1\n"),
            Columns = new() { Items = Path.Combine(books, "books.jsonl"), Schema = Path.Combine(books, "books.schema.json") },
        });

        var part = await AskAsync(("Recommender:DataFolder", folder.Path), ("Recommender:Others:0:DataSet", "library"), ("Recommender:Others:0:Lexicon", Path.Combine(books, "books.lexicon.json")));

        Assert.Equal("books", part.Plural);
        Assert.NotEmpty(part.Items);
        Assert.All(part.Items, item => Assert.NotEmpty(item.Shared));
        Assert.All(part.Items, item => Assert.NotEmpty(item.Facts));
    }

    [Fact]
    public async Task Without_one_they_are_declined()
    {
        var part = await AskAsync();

        Assert.Null(part.Plural);
        Assert.Empty(part.Items);
    }

    [Fact]
    public async Task A_data_set_that_is_not_there_is_named() =>
        Assert.Contains("library", (await Assert.ThrowsAsync<InvalidDataException>(() => AskAsync(("Recommender:Others:0:DataSet", "library")))).Message, StringComparison.Ordinal);

    private static async Task<ElsewherePart> AskAsync(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
        await using var services = new ServiceCollection().AddSingleton(configuration).AddRecsys().BuildServiceProvider();
        List<ReplyPart> parts = [];
        await foreach (var happened in services.GetRequiredService<Respond>()(new(Utterance, PreferenceLedger.Empty, new("chat")), TestContext.Current.CancellationToken))
            if (happened is TurnCompleted completed) parts.AddRange(completed.Turn.Parts);
        return parts.OfType<ElsewherePart>().Single();
    }
}
