using System.Text;
using Recsys.Core.Artifacts;

namespace Recsys.Core.Tests.Artifacts;

public sealed class CatalogFileTests
{
    private static readonly CatalogSchema teas = new("teas", "tea", "teas",
    [
        new("origin", FacetKind.Categorical),
        new("price", FacetKind.Numeric) { Unit = "euro" },
        new("note", FacetKind.Text),
    ]);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var sencha = new Item(new("1"), "Señcha “first flush”")
        {
            Aliases = ["green one"],
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = ["Japan", "Uji"] },
            Numbers = new Dictionary<string, double> { ["price"] = 12.5 },
            Texts = new Dictionary<string, string> { ["note"] = "Fresh.\nGrassy." },
        };
        using var file = new MemoryStream();

        CatalogFile.WriteItems(file, teas, [sencha]);
        file.Position = 0;
        var read = Assert.Single(CatalogFile.ReadItems(file, teas));

        Assert.Equivalent(sencha, read, strict: true);
    }

    [Fact]
    public void A_schema_reads_back_the_same()
    {
        using var file = new MemoryStream();

        CatalogFile.WriteSchema(file, teas);
        file.Position = 0;

        Assert.Equivalent(teas, CatalogFile.ReadSchema(file), strict: true);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "'title' is missing")]
    [InlineData("""{"id":"1","title":"a","colour":"red"}""", "'colour' is not a facet")]
    [InlineData("""{"id":"1","title":"a","price":"cheap"}""", "not an item")]
    [InlineData("""["id"]""", "not a JSON object")]
    [InlineData("{", "not an item")]
    public void A_bad_line_is_named_with_file_line_and_reason(string line, string reason)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""{"id":"0","title":"ok"}""" + "\n" + line));

        var error = Assert.Throws<InvalidDataException>(() => CatalogFile.ReadItems(file, teas, "teas.jsonl").ToList());

        Assert.StartsWith("teas.jsonl, line 2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_may_leave_out_labels_and_units()
    {
        var schema = ReadSchema("""{"name":"teas","noun":"tea","plural":"teas","facets":[{"name":"origin","kind":"Categorical"}]}""");

        Assert.Equal(new("origin", FacetKind.Categorical) { Label = "origin", Unit = "" }, Assert.Single(schema.Facets));
    }

    [Theory]
    [InlineData("""{"name":"teas","noun":"tea","plural":"teas","facets":[{"name":"title","kind":"Text"}]}""", "cannot be called 'title'")]
    [InlineData("""{"name":"teas","noun":"tea","plural":"teas","facets":[{"name":"","kind":"Text"}]}""", "cannot be called ''")]
    [InlineData("""{"name":"teas","noun":"tea","plural":"teas","facets":[null]}""", "cannot be called ''")]
    [InlineData("""{"name":"teas","noun":"tea","plural":"teas","facets":[{"name":"a","kind":"Text"},{"name":"a","kind":"Numeric"}]}""", "declared twice")]
    [InlineData("""{"name":"teas","noun":"tea","plural":"teas","facets":[{"name":"a","kind":"Colour"}]}""", "not valid")]
    [InlineData("""{"name":"teas"}""", "not valid")]
    [InlineData("null", "empty")]
    public void A_schema_that_is_none_is_refused(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => ReadSchema(json)).Message, StringComparison.Ordinal);

    private static CatalogSchema ReadSchema(string json) => CatalogFile.ReadSchema(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
