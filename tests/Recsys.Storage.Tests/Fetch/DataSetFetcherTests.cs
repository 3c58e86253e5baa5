using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Recsys.Storage.Fetch;

namespace Recsys.Storage.Tests.Fetch;

public sealed class DataSetFetcherTests : IDisposable
{
    private const string Movies = "movieId,title,genres\n1,Toy Story (1995),Comedy\n";
    private const string Ratings = "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n";

    private static readonly PublicDataSet small = new("small", new("https://home.example/small.zip"), "ml-latest", "Be kind.", new("https://home.example/terms"),
        [Pin("movies.csv", Movies), Pin("ratings.csv", Ratings)]);

    private readonly StoreInScratch scratch = new();
    private readonly HttpClient http = new();

    [Fact]
    public async Task A_fetched_data_set_is_checked_and_imported()
    {
        using var server = new LoopbackServer(Zip(Movies, Ratings));

        var report = await FetchAsync(server);

        Assert.Equal((1, 1, 1), (report.Info.Users, report.Info.Items, report.Info.Interactions));
        Assert.Equal("https://home.example/small.zip", report.Info.Source);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scratch.Store.Root, ".downloads")));
    }

    [Fact]
    public async Task A_download_that_is_cut_off_goes_on_where_it_stopped()
    {
        using var server = new LoopbackServer(Zip(Movies, Ratings));
        server.CutAfter(100);
        server.CutAfter(50);

        var data = await FetchAsync(server);

        Assert.Equal(1, data.Info.Interactions);
        Assert.Equal(["", "bytes=100-", "bytes=150-"], server.Ranges);
    }

    [Fact]
    public async Task A_download_that_fails_for_good_goes_on_in_the_next_run()
    {
        using var server = new LoopbackServer(Zip(Movies, Ratings));
        for (var cut = 0; cut < 3; cut++) server.CutAfter(40);

        var broken = await Assert.ThrowsAsync<IOException>(() => FetchAsync(server));
        var data = await FetchAsync(server);

        Assert.Contains("Run the command again to go on.", broken.Message, StringComparison.Ordinal);
        Assert.Equal("bytes=120-", server.Ranges[^1]);
        Assert.Equal(1, data.Info.Interactions);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_fetched_from_the_start()
    {
        using var server = new LoopbackServer(Zip("old", "old"));
        for (var cut = 0; cut < 3; cut++) server.CutAfter(40);
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(server));

        (server.Content, server.Version) = (Zip(Movies, Ratings), "\"2\"");
        var data = await FetchAsync(server);

        Assert.Equal(1, data.Info.Interactions);
    }

    [Theory]
    [InlineData(Movies, "userId,movieId,rating,timestamp\n1,1,5.0,964982703\n", "ratings.csv has the SHA-256")]
    [InlineData(Movies, "short", "ratings.csv has 5 bytes instead of")]
    [InlineData(null, Ratings, "holds no movies.csv")]
    [InlineData(null, null, "no whole zip archive")]
    public async Task What_is_not_the_pinned_data_set_is_thrown_away(string? movies, string? ratings, string reason)
    {
        using var server = new LoopbackServer(ratings is null ? Encoding.UTF8.GetBytes("<html>Not found</html>") : Zip(movies, ratings));

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => FetchAsync(server));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("thrown away", refused.Message, StringComparison.Ordinal);
        Assert.Empty(scratch.Store.List());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scratch.Store.Root, ".downloads")));
    }

    [Fact]
    public async Task Without_a_network_the_message_says_how_to_do_without()
    {
        Uri nobody;
        using (var server = new LoopbackServer([])) nobody = server.Address;

        var refused = await Assert.ThrowsAsync<IOException>(() => FetchAsync(nobody));

        Assert.Contains("could not be fetched", refused.Message, StringComparison.Ordinal);
        Assert.Contains("recsys data import FOLDER --name small", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_passed_on()
    {
        using var server = new LoopbackServer([1]) { Answer = HttpStatusCode.NotFound };

        var refused = await Assert.ThrowsAsync<IOException>(() => FetchAsync(server));

        Assert.Contains("404", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fetched_before_the_terms_are_acknowledged()
    {
        using var server = new LoopbackServer(Zip(Movies, Ratings));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DataSetFetcher(scratch.Store, http).FetchAsync(small, server.Address));

        Assert.Empty(server.Ranges);
    }

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    private Task<DataSet> FetchAsync(LoopbackServer server) => FetchAsync(server.Address);

    private async Task<DataSet> FetchAsync(Uri source)
    {
        var fetcher = new DataSetFetcher(scratch.Store, http);
        fetcher.AcknowledgeTermsOf(small);
        return (await fetcher.FetchAsync(small, source, cancellationToken: TestContext.Current.CancellationToken)).Data;
    }

    private static InputFile Pin(string name, string content) =>
        new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));

    private static byte[] Zip(string? movies, string? ratings)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create))
        {
            Add(zip, "small/movies.csv", movies);
            Add(zip, "small/ratings.csv", ratings);
        }
        return archive.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string? content)
    {
        if (content is null) return;
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
