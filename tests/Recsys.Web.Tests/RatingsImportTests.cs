using System.Globalization;
using System.Text;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Serving.Titles;
using Recsys.Starter;
using Recsys.Storage.Lite;
using Recsys.Web.Ratings;

namespace Recsys.Web.Tests;

/// <summary>Ratings from elsewhere become part of somebody's taste.</summary>
public sealed class RatingsImportTests : IDisposable
{
    private static readonly Catalog films = StarterCatalog.Load();
    private readonly ScratchFolder home = new();
    private readonly LiteStore store;
    private readonly Profile profile;

    public RatingsImportTests()
    {
        store = new(Path.Combine(home.Path, "recsys.db"));
        profile = new(store, new("ana"), TimeProvider.System);
    }

    [Fact]
    public async Task Stars_of_Letterboxd_become_likes_dislikes_and_films_seen()
    {
        var outcome = await TakeAsync("""
            Date,Name,Year,Letterboxd URI,Rating
            2024-01-01,Heat,1995,https://boxd.it/1,4.5
            2024-01-02,"Lock, Stock & Two Smoking Barrels",1998,https://boxd.it/2,3
            2024-01-03,Batman & Robin,1997,https://boxd.it/3,0.5
            2024-01-04,A film that nobody has made,1999,https://boxd.it/4,5
            """);

        Assert.Equal((3, 1), (outcome.Taken, outcome.Unknown.Count));
        Assert.Equal([("Heat", Opinion.Liked, 4.5), ("Lock, Stock and Two Smoking Barrels", Opinion.Seen, 3), ("Batman & Robin", Opinion.Disliked, .5)], await TasteAsync());
    }

    [Fact]
    public async Task Marks_of_IMDb_are_of_ten()
    {
        await TakeAsync("Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year\ntt0113277,8,2024-01-01,Heat,Heat,https://www.imdb.com/title/tt0113277,Movie,8.3,170,1995\n");

        Assert.Equal([("Heat", Opinion.Liked, 4)], await TasteAsync());
    }

    [Fact]
    public async Task A_title_without_a_year_that_several_films_have_is_named_and_left_out()
    {
        var twins = films.Items.GroupBy(film => film.Title).First(same => same.Count() > 1).Key;

        var outcome = await TakeAsync($"Name,Year,Rating\n\"{twins}\",,5\n");

        Assert.Equal([twins], outcome.Ambiguous);
        Assert.Contains(twins, outcome.Words, StringComparison.Ordinal);
        Assert.Empty(await TasteAsync());
    }

    [Fact]
    public async Task Of_the_films_of_the_box_as_others_write_them_nearly_all_are_found()
    {
        StringBuilder sheet = new("Name,Year,Rating\n");
        foreach (var film in films.Items.Take(300)) sheet.Append(CultureInfo.InvariantCulture, $"\"{Otherwise(film.Title)}\",{film.Number("year")},5\n");

        var outcome = await TakeAsync(sheet.ToString());

        Assert.True(outcome.Taken >= 285, outcome.Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("{\"profile\":{}}")]
    public async Task What_is_no_such_table_is_refused_in_a_sentence(string content)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => TakeAsync(content));

        Assert.Contains("no ratings that can be read", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    // Letterboxd writes "Star Wars: Episode IV – A New Hope" and leaves accents where we may have none.
    private static string Otherwise(string title) => title.Replace(" - ", " – ", StringComparison.Ordinal).Replace("&", "and", StringComparison.Ordinal).ToUpperInvariant();

    private async Task<RatingsOutcome> TakeAsync(string sheet)
    {
        using MemoryStream table = new(Encoding.UTF8.GetBytes(sheet));
        return await new RatingsImport(films, new TitleIndex(films)).TakeOverAsync(table, profile);
    }

    private async Task<List<(string Title, Opinion Opinion, double Rating)>> TasteAsync() =>
        [.. (await profile.ReadAsync()).Select(belief => (films.Find(belief.Entry.Item!.Value)!.Title, belief.Entry.Opinion, belief.Entry.Rating ?? 0))];
}
