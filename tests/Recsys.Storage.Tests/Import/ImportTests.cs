using System.Text;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Tests.Import;

public sealed class ImportTests : IDisposable
{
    private const string Rows = "user,item,rating,timestamp\nu1,i1,4.5,100\nu2,i1,3,50\nu1,i2,5,200\n";
    private readonly StoreInScratch scratch = new();

    [Theory]
    [InlineData("rows.csv", Rows)]
    [InlineData("rows.csv", "\uFEFF" + Rows)]
    [InlineData("rows.tsv", "user\titem\trating\ttimestamp\nu1\ti1\t4.5\t100\nu2\ti1\t3\t50\nu1\ti2\t5\t200")]
    [InlineData("rows.csv", "timestamp,Rating,movieId,userId\r\n100,4.5,i1,u1\r\n\r\n50,3.0,i1,u2\r\n200,5e0,i2,u1\r\n")]
    [InlineData("rows.csv", "\"user_id\",\"item_id\",\"rating\",\"timestamp\"\n\"u1\",i1,4.5,100.0\nu2,i1,3,5e1\nu1,i2,5,200\n")]
    [InlineData("rows.jsonl", "{\"reviewerID\":\"u1\",\"asin\":\"i1\",\"overall\":4.5,\"unixReviewTime\":100}\n{\"unixReviewTime\":50,\"asin\":\"i1\",\"reviewerID\":\"u2\",\"overall\":3.0}\n{\"reviewerID\":\"u1\",\"asin\":\"i2\",\"overall\":5,\"unixReviewTime\":\"200\"}")]
    [InlineData("x.inter", "user_id:token\titem_id:token\trating:float\ttimestamp:float\nu1\ti1\t4.5\t100\nu2\ti1\t3\t50\nu1\ti2\t5\t200\n")]
    public void The_same_rows_in_any_layout_are_the_same_data_set(string file, string content)
    {
        scratch.Write(file, content);

        var table = scratch.Import(file).Data.ReadInteractions();

        Assert.Equal(["u1", "u2"], table.Users.Ids);
        Assert.Equal(["i1", "i2"], table.Items.Ids);
        Assert.Equal([0, 1, 0], table.User);
        Assert.Equal([0, 0, 1], table.Item);
        Assert.Equal([4.5f, 3, 5], table.Rating);
        Assert.Equal([100, 50, 200], table.Timestamp);
    }

    [Theory]
    [InlineData("rows.csv.gz")]
    [InlineData("rows.csv")]
    public void Packed_files_are_known_by_their_content(string file)
    {
        scratch.Write(file, [.. BadInput.Gzip(Rows[..40]), .. BadInput.Gzip(Rows[40..])]);

        Assert.Equal(3, scratch.Import(file).Data.Info.Interactions);
    }

    [Theory]
    [InlineData("1::i1::5::10\n2::i1::4::20\n", "::")]
    [InlineData("1;i1;5;10\n2;i1;4;20\n", ";")]
    [InlineData("1 i1 5 10\n2 i1 4 20\n", "space")]
    [InlineData("1\ti1\t5\t10\n2\ti1\t4\t20\n", "tab")]
    public void A_separator_can_be_named(string content, string separator)
    {
        scratch.Write("rows.csv", content);

        var table = Import("rows.csv", new() { NoHeader = true, Separator = separator }).ReadInteractions();

        Assert.Equal(["1", "2"], table.Users.Ids);
        Assert.Equal([5f, 4f], table.Rating);
    }

    [Fact]
    public void Columns_without_a_header_go_by_number()
    {
        scratch.Write("rows.tsv", "i1\t4\tu1\t7\n");

        var table = Import("rows.tsv", new() { NoHeader = true, User = "3", Item = "1", Rating = "2" }).ReadInteractions();

        Assert.Equal(("u1", "i1", 4f, 7L), (table.Users[0], table.Items[0], table.Rating[0], table.Timestamp[0]));
    }

    [Fact]
    public void Two_columns_are_users_and_items()
    {
        scratch.Write("pairs.tsv", "u1\ti1\nu2\ti1\n");

        var table = Import("pairs.tsv", new() { NoHeader = true }).ReadInteractions();

        Assert.Equal([1f, 1f], table.Rating);
        Assert.Equal([0L, 0L], table.Timestamp);
    }

    [Fact]
    public void Latin_1_is_read_where_it_is_asked_for()
    {
        scratch.Write("rows.csv", Encoding.Latin1.GetBytes("user,item\nJürgen,Café\n"));

        var table = Import("rows.csv", new() { Latin1 = true }).ReadInteractions();

        Assert.Equal(("Jürgen", "Café"), (table.Users[0], table.Items[0]));
    }

    [Fact]
    public void Milliseconds_become_seconds()
    {
        scratch.Write("rows.csv", "user,item,timestamp\nu,i,1472688000123\n");

        Assert.Equal([1_472_688_000], scratch.Import("rows.csv", request => request with { TimestampUnit = TimeUnit.Milliseconds }).Data.ReadInteractions().Timestamp);
    }

    [Fact]
    public void Tolerated_bad_rows_are_left_out_and_named()
    {
        scratch.Write("rows.csv", "user,item,rating\nu,i,5\nu,,5\nu,j\nu,k,bad\nu,i,4\nv,i,3\n");

        var report = scratch.Import("rows.csv", request => request with { MaxBad = 4 });

        Assert.Equal(2, report.Data.Info.Interactions);
        Assert.Equal(
            ["rows.csv, line 3: the item is empty", "rows.csv, line 4: 2 columns instead of 3", "rows.csv, line 5: the rating 'bad' is not a number",
             "rows.csv, line 6: user 'u' has item 'i' already on line 2 (--duplicates first or last chooses one)"],
            report.Bad.Select(row => row.ToString()));
    }

    [Theory]
    [InlineData(DuplicatePolicy.First, new[] { 1f, 3f })]
    [InlineData(DuplicatePolicy.Last, new[] { 3f, 4f })]
    public void Of_a_pair_that_comes_twice_the_first_or_the_last_row_counts(DuplicatePolicy policy, float[] ratings)
    {
        scratch.Write("rows.csv", "user,item,rating\nu,i,1\nu,i,2\nv,i,3\nu,i,4\n");

        var report = scratch.Import("rows.csv", request => request with { Duplicates = policy });

        Assert.Equal((2, 2), (report.DuplicatesDropped, report.Data.Info.Interactions));
        Assert.Equal(ratings, report.Data.ReadInteractions().Rating);
    }

    [Fact]
    public void A_sequence_gives_each_item_its_place_as_time()
    {
        scratch.Write("rows.txt", "7 a b\tc\n8  b a \n");

        var table = scratch.Import("rows.txt").Data.ReadInteractions();

        Assert.Equal(["7", "8"], table.Users.Ids);
        Assert.Equal([0, 1, 2, 1, 0], table.Item);
        Assert.Equal([1, 2, 3, 1, 2], table.Timestamp);
    }

    [Fact]
    public void The_content_hash_goes_by_content_and_not_by_file()
    {
        scratch.Write("rows.csv", Rows);
        scratch.Write("packed/rows.csv", BadInput.Gzip(Rows.Replace("\n", "\r\n", StringComparison.Ordinal)));
        scratch.Write("other.csv", Rows.Replace("4.5", "4", StringComparison.Ordinal));

        string Hash(string file) => scratch.Import(file).Data.ContentHash;

        Assert.Equal(Hash("rows.csv"), Hash("packed/rows.csv"));
        Assert.NotEqual(Hash("rows.csv"), Hash("other.csv"));
    }

    [Fact]
    public void What_was_imported_is_known_by_the_hash_of_the_file()
    {
        scratch.Write("rows.csv", "user,item\nu,i\n");

        var input = Assert.Single(scratch.Import("rows.csv").Data.Info.Inputs);

        Assert.Equal(new InputFile("rows.csv", 14, "b2ae378fc2fde952b660ba47d7b57167d5ffd27cd88f21d92457a67405ae7a37"), input);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        scratch.Write("rows.csv", Rows);
        var request = new ImportRequest { Name = "data", Source = scratch.PathOf("rows.csv") };

        Assert.Throws<OperationCanceledException>(() => new DataSetImporter(scratch.Store).Import(request, cancellationToken: cancelled.Token));

        Assert.Empty(scratch.Left());
    }

    public void Dispose() => scratch.Dispose();

    private DataSet Import(string file, ColumnMapping columns) => scratch.Import(file, request => request with { Columns = columns }).Data;
}
