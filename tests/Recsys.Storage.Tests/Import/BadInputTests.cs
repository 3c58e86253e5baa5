using System.Text;

namespace Recsys.Storage.Tests.Import;

public sealed class BadInputTests
{
    public static TheoryData<string> Names { get; } = [.. BadInputs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_input_is_explained_in_one_sentence_and_leaves_nothing_behind(string name)
    {
        using var scratch = new StoreInScratch();
        var input = BadInputs.All[name];
        foreach (var (file, content) in input.Files) scratch.Write(file, content);

        var refused = Record.Exception(() => scratch.Import(input.Source, input.Request));

        Assert.True(refused is InvalidDataException or IOException, $"{refused}");
        Assert.Contains(input.Says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Empty(scratch.Left());
    }

    [Fact]
    public void A_failed_import_leaves_the_older_data_set_of_that_name_as_it_was()
    {
        using var scratch = new StoreInScratch();
        scratch.Write("good.csv", "user,item\nu,i\n");
        scratch.Write("bad.csv", "user,item\nu,\n");
        var hash = scratch.Import("good.csv").Data.ContentHash;

        Assert.Throws<InvalidDataException>(() => scratch.Import("bad.csv"));

        Assert.Equal(hash, scratch.Store.Open("data").ContentHash);
        Assert.Single(scratch.Left());
    }

    [Fact]
    public void A_name_that_is_taken_is_refused_unless_it_may_be_replaced()
    {
        using var scratch = new StoreInScratch();
        scratch.Write("rows.csv", "user,item\nu,i\n");
        scratch.Import("rows.csv");

        var refused = Assert.Throws<InvalidDataException>(() => scratch.Import("rows.csv", request => request with { Replace = false }));

        Assert.Contains("say --replace", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever the bytes are: an import answers, and what is refused leaves nothing.</summary>
    [Theory]
    [InlineData("rows.csv")]
    [InlineData("rows.tsv")]
    [InlineData("rows.jsonl")]
    [InlineData("rows.txt")]
    [InlineData("ratings.dat")]
    [InlineData("x.inter")]
    public void Bytes_at_random_never_crash_an_import(string file)
    {
        var random = new Random(1);
        var letters = Encoding.UTF8.GetBytes("u i\t,:\"\n\r{}|0159.-é\0user:token");
        for (var round = 0; round < 20; round++)
        {
            using var scratch = new StoreInScratch();
            var content = new byte[random.Next(1, 200)];
            for (var b = 0; b < content.Length; b++) content[b] = letters[random.Next(letters.Length)];
            scratch.Write(file, content);
            scratch.Write("movies.dat", "1::One::Drama\n");

            var refused = Record.Exception(() => scratch.Import(file, request => request with { Columns = new() { NoHeader = round % 2 == 0 } }));

            Assert.True(refused is null or InvalidDataException or IOException, $"{Convert.ToHexString(content)}: {refused}");
            Assert.True(refused is null || scratch.Left().Count == 0);
        }
    }
}
