using CsCheck;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Storage.Conversion;

namespace Recsys.Storage.Tests;

public sealed class RoundTripTests
{
    private static readonly CatalogSchema schema = new("things", "thing", "things",
        [new("colours", FacetKind.Categorical), new("price", FacetKind.Numeric), new("blurb", FacetKind.Text)]);

    // Everything that a table could trip over, but nothing that a format cannot hold.
    private static readonly string[] words = ["red", "blue", "a,b", "\"quoted\"", "it's", "späť", "日本", "x;y", "#1", "=1+1", "a:b"];
    private static readonly Gen<string> word = Gen.Int[0, words.Length - 1].Select(w => words[w]);
    private static readonly Gen<string> text = word.Array[1, 3].Select(words => string.Join(' ', words));

    private static readonly Gen<Item[]> items = Gen.Select(word.HashSet[0, 3], Gen.Double[-1e6, 1e6], text, text.HashSet[0, 2], text).Array[3, 8].Select(all =>
        all.Select((fields, n) => new Item(new($"i{n}"), fields.Item5)
        {
            Aliases = [.. fields.Item4],
            Categories = fields.Item1.Count > 0 ? new Dictionary<string, IReadOnlyList<string>> { ["colours"] = [.. fields.Item1] } : [],
            Numbers = new Dictionary<string, double> { ["price"] = fields.Item2 },
            Texts = new Dictionary<string, string> { ["blurb"] = fields.Item3 },
        }).ToArray());

    private static readonly Gen<(string User, int Item, float Rating, long Time)[]> rows =
        Gen.Select(word, Gen.Int[0, 2], Gen.Single[-10, 10], Gen.Long[0, 2_000_000_000]).Array[1, 30]
            .Select(all => all.DistinctBy(row => (row.Item1, row.Item2)).ToArray());

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void A_data_set_that_is_converted_and_imported_again_is_the_same_to_the_last_byte(string format) =>
        Gen.Select(items, rows).Sample((catalog, interactions) =>
        {
            using var scratch = new StoreInScratch();
            var original = Import(scratch, catalog, interactions);

            DataSetWriter.Write(original, format, scratch.PathOf("converted"));
            var copy = scratch.Import("converted", request => request with { Name = "copy" }).Data;

            Assert.Equal(original.ContentHash, copy.ContentHash);
        }, iter: 15);

    [Fact]
    public void RecBole_files_bring_back_every_interaction_and_the_titles() => Gen.Select(items, rows).Sample((catalog, interactions) =>
    {
        using var scratch = new StoreInScratch();
        var original = Import(scratch, catalog, interactions);

        DataSetWriter.Write(original, "recbole", scratch.PathOf("converted"));
        var copy = scratch.Import("converted", request => request with { Name = "copy" }).Data;

        Assert.Equal(Rows(original), Rows(copy));
        Assert.Equal(original.ReadCatalog().Items.Select(item => (item.Id, item.Title, item.Number("price"))), copy.ReadCatalog().Items.Select(item => (item.Id, item.Title, item.Number("price"))));
    }, iter: 15);

    [Fact]
    public void A_value_that_CSV_would_take_for_two_is_refused()
    {
        using var scratch = new StoreInScratch();
        var data = Import(scratch, [new(new("i0"), "One") { Aliases = ["a|b"] }], [("u", 0, 1, 1)]);

        var refused = Assert.Throws<InvalidDataException>(() => DataSetWriter.Write(data, "csv", scratch.PathOf("converted")));

        Assert.Contains("convert to jsonl instead", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.PathOf("converted")));
    }

    private static DataSet Import(StoreInScratch scratch, Item[] catalog, (string User, int Item, float Rating, long Time)[] rows)
    {
        using (var schemaFile = File.Create(scratch.PathOf("schema.json"))) CatalogFile.WriteSchema(schemaFile, schema);
        using (var itemFile = File.Create(scratch.PathOf("items.jsonl"))) CatalogFile.WriteItems(itemFile, schema, catalog);
        scratch.Write("rows.tsv", string.Concat(rows.Select(row => $"{row.User}\ti{Math.Min(row.Item, catalog.Length - 1)}\t{row.Rating}\t{row.Time}\n")));
        return scratch.Import("rows.tsv", request => request with
        {
            Columns = new() { NoHeader = true, Items = scratch.PathOf("items.jsonl"), Schema = scratch.PathOf("schema.json") },
        }).Data;
    }

    private static IEnumerable<(string, string, float, long)> Rows(DataSet data)
    {
        var table = data.ReadInteractions();
        return Enumerable.Range(0, table.Count).Select(r => (table.Users[table.User[r]], table.Items[table.Item[r]], table.Rating[r], table.Timestamp[r]));
    }
}
