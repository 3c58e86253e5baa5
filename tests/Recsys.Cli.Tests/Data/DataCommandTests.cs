using System.IO.Compression;

namespace Recsys.Cli.Tests.Data;

/// <summary>The data verbs, whole, as a person types them.</summary>
public sealed class DataCommandTests : IDisposable
{
    private const string Rows = "customer,product,stars,when\nann,tea,5,100\nann,milk,3,200\nann,salt,4,300\nbob,tea,4,100\nbob,salt,2,400\nbob,rice,1,500\n";
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void A_table_is_imported_described_listed_split_and_converted()
    {
        scratch.Write("shop.csv", Rows);

        var imported = Run("import", At("shop.csv"), "--user-column", "customer", "--item-column", "product", "--rating-column", "stars", "--timestamp-column", "when", "--json").Expect().Json;
        var described = Run("describe", "shop", "--json").Expect().Json;
        var listed = Run("list", "--json").Expect().Json;
        var split = Run("split", "shop", "--method", "leave-one-out", "--out", At("split"), "--json").Expect().Json;
        var converted = Run("convert", "shop", "--to", "recbole", "--out", At("atomic"), "--json").Expect().Json;

        Assert.Equal((2, 4, 6), (imported.GetProperty("dataSet").GetProperty("users").GetInt32(), imported.GetProperty("dataSet").GetProperty("items").GetInt32(), imported.GetProperty("dataSet").GetProperty("interactions").GetInt32()));
        Assert.Equal(0.75, described.GetProperty("statistics").GetProperty("density").GetDouble());
        Assert.Equal(5, described.GetProperty("statistics").GetProperty("ratings").GetArrayLength());
        Assert.Equal("shop", listed[0].GetProperty("name").GetString());
        Assert.Equal((2, 2, 2), (split.GetProperty("train").GetInt32(), split.GetProperty("valid").GetInt32(), split.GetProperty("test").GetInt32()));
        Assert.Equal("ann\tsalt\t4\t300\nbob\trice\t1\t500\n", File.ReadAllText(At("split/test.tsv")));
        Assert.Equal(3, converted.GetProperty("files").GetArrayLength());
        Assert.StartsWith("user_id:token\titem_id:token\trating:float\ttimestamp:float\nann\ttea\t5\t100\n", File.ReadAllText(At("atomic/shop.inter")), StringComparison.Ordinal);
    }

    [Fact]
    public void People_get_tables_and_the_licence_on_the_side()
    {
        scratch.Write("shop.csv", Rows);

        var imported = Run("import", At("shop.csv"), "--user-column", "customer", "--item-column", "product", "--licence", "Ours alone.").Expect();
        var described = Run("describe", "shop").Expect();

        Assert.Contains("interactions         6", imported.Out, StringComparison.Ordinal);
        Assert.Equal("Licence: Ours alone.\n", imported.Error);
        Assert.Contains("Gini", described.Out, StringComparison.Ordinal);
        Assert.Contains("median 3", described.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', described.Out);
    }

    [Theory]
    [InlineData("rating in words", "u,i,bad\n", "rows.csv, line 2: the rating 'bad' is not a number. Nothing was imported; --max-bad N leaves out up to N bad rows.")]
    [InlineData("no rows", "", "holds no interactions")]
    public void A_bad_file_is_exit_code_1_and_one_sentence(string fault, string row, string says)
    {
        scratch.Write("rows.csv", "user,item,rating\n" + row);

        var result = Run("import", At("rows.csv")).Expect(ExitCode.Failure);

        Assert.Empty(result.Out);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.True(result.Error.Count(c => c == '\n') == 1, fault);
        Assert.Empty(Run("list", "--json").Expect().Json.EnumerateArray());
    }

    [Fact]
    public void Tolerated_rows_are_named_on_stderr()
    {
        scratch.Write("rows.csv", "user,item,rating\nu,i,bad\nu,j,1\n");

        var result = Run("import", At("rows.csv"), "--max-bad", "3", "--json").Expect();

        Assert.Equal(1, result.Json.GetProperty("badRows").GetInt64());
        Assert.Equal("left out: rows.csv, line 2: the rating 'bad' is not a number\n", result.Error);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_named()
    {
        scratch.Write("rows.csv", "user,item\nu,i\n");

        var result = CommandLine.Run("data", "import", At("rows.csv"), "--data-dir", At("rows.csv")).Expect(ExitCode.Failure);

        Assert.Contains("rows.csv is a file; a folder is needed", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe", "nothing")]
    [InlineData("split", "nothing", "--out", "x")]
    [InlineData("convert", "nothing", "--to", "csv", "--out", "x")]
    public void A_data_set_that_is_not_there_is_named(params string[] command) =>
        Assert.Contains("There is no data set 'nothing'", Run(command).Expect(ExitCode.Failure).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("import", "rows.csv", "--format", "orc")]
    [InlineData("import", "rows.csv", "--max-bad", "many")]
    [InlineData("import", "rows.csv", "--max-bad", "-1")]
    [InlineData("import", "rows.csv", "--duplicates", "middle")]
    [InlineData("import")]
    [InlineData("split", "shop", "--out", "x", "--test-share", "0.9")]
    [InlineData("split", "shop")]
    [InlineData("convert", "shop", "--to", "parquet", "--out", "x")]
    [InlineData("fetch", "netflix")]
    [InlineData("fetch", "ml-latest-small", "--url", "somewhere")]
    public void A_value_that_an_option_cannot_take_is_a_usage_error(params string[] command) => Run(command).Expect(ExitCode.Usage);

    [Fact]
    public async Task A_stopped_import_answers_130_and_leaves_nothing()
    {
        scratch.Write("shop.csv", "user,item\nu,i\n");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var result = await CommandLine.RunAsync(["data", "import", At("shop.csv"), "--data-dir", At("store")], cancellationToken: stopped.Token);

        Assert.Equal("Stopped on request.\n", result.Expect(ExitCode.Cancelled).Error);
        Assert.Empty(Run("list", "--json").Expect().Json.EnumerateArray());
    }

    [Fact]
    public async Task The_terms_are_shown_and_asked_for_before_anything_is_fetched()
    {
        using var server = new LoopbackServer([]);
        string[] fetch = ["data", "fetch", "ml-latest-small", "--url", $"{server.Address}", "--data-dir", At("store")];
        var token = TestContext.Current.CancellationToken;

        var nobodyThere = await CommandLine.RunAsync(fetch, cancellationToken: token);
        var refused = await CommandLine.RunAsync(fetch, answers: "n\n", token);

        Assert.All([nobodyThere, refused], result =>
        {
            Assert.Contains("GroupLens", result.Expect(ExitCode.Failure).Error, StringComparison.Ordinal);
            Assert.Contains("--accept-licence", result.Error, StringComparison.Ordinal);
        });
        Assert.Empty(server.Ranges);
    }

    [Fact]
    public async Task MovieLens_is_fetched_checked_against_its_pins_and_imported()
    {
        using var server = new LoopbackServer(MovieLensArchive());
        server.CutAfter(500_000);
        string[] fetch = ["data", "fetch", "ml-latest-small", "--url", $"{server.Address}", "--data-dir", At("store"), "--json"];

        var result = await CommandLine.RunAsync(fetch, answers: "y\n", TestContext.Current.CancellationToken);

        Assert.Equal(100_836, result.Expect().Json.GetProperty("dataSet").GetProperty("interactions").GetInt64());
        Assert.Equal(["", "bytes=500000-"], server.Ranges);
        Assert.DoesNotContain("Do you accept", Run("fetch", "ml-latest-small").Expect(ExitCode.Failure).Error, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private static byte[] MovieLensArchive()
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create))
            foreach (var file in (string[])["ratings.csv", "movies.csv", "tags.csv", "links.csv", "README.txt"])
                zip.CreateEntryFromFile(Repository.Data($"ml-latest-small/{file}"), $"ml-latest-small/{file}");
        return archive.ToArray();
    }

    private string At(string path) => Path.Combine(scratch.Path, path);

    private CommandResult Run(params string[] command) => CommandLine.Run(["data", .. command, "--data-dir", At("store")]);
}
