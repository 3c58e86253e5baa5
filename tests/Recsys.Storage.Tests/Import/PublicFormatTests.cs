using System.IO.Compression;
using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Storage.Conversion;

namespace Recsys.Storage.Tests.Import;

/// <summary>The public data sets themselves; each test is skipped where they are not on this machine.</summary>
public sealed class PublicFormatTests : IDisposable
{
    private readonly StoreInScratch scratch = new();

    [Fact]
    public void MovieLens_100K_is_whole()
    {
        var data = scratch.Import(Repository.Data("ml-100k")).Data;

        Assert.Equal(("ml-100k", 943, 1_682, 100_000L), (data.Info.SourceFormat, data.Info.Users, data.Info.Items, data.Info.Interactions));
        var film = data.ReadCatalog().Find(new("242"));
        Assert.Equal("Kolya", film?.Title);
        Assert.Equal(["Comedy"], film!.Values("genres"));
        Assert.Equal(1996, film.Number("year"));
        Assert.Equal([6_110, 11_370, 27_145, 34_174, 21_201], data.Describe().Ratings.Select(rating => rating.Count));
    }

    [Fact]
    public void MovieLens_1M_keeps_its_accents()
    {
        var folder = Directory.CreateDirectory(scratch.PathOf("ml-1m")).FullName;
        File.Copy(Repository.Data("ml-1m/movies.dat"), Path.Combine(folder, "movies.dat"));
        File.Copy(Repository.Data("ml-1m/ratings_first_487650_lines.dat.gz"), Path.Combine(folder, "ratings.dat.gz"));

        var data = scratch.Import("ml-1m").Data;

        Assert.Equal(("ml-1m", 2_999, 487_650L, 3_883), (data.Info.SourceFormat, data.Info.Users, data.Info.Interactions, data.Info.CatalogItems));
        Assert.Equal("Les Misérables", data.ReadCatalog().Find(new("73"))?.Title);
    }

    [Fact]
    public void MovieLens_1M_in_time_order_comes_through_the_mapping()
    {
        var data = scratch.Import(Repository.Data("ml-1m/ratings_in_time_order.csv.gz"), request => request with { Columns = new() { Items = Repository.Data("ml-1m/movies.dat") } }).Data;

        Assert.Equal((6_040, 3_706, 1_000_209L, 3_883), (data.Info.Users, data.Info.Items, data.Info.Interactions, data.Info.CatalogItems));
        Assert.Equal(["3186", "1270"], data.ReadInteractions().Sequences()[0].Take(2).Select(item => data.ReadInteractions().Items[item]));
    }

    [Fact]
    public void MovieLens_latest_brings_tags_and_links()
    {
        var data = scratch.Import(Repository.Data("ml-latest-small")).Data;

        var film = data.ReadCatalog().Find(new("1"))!;
        Assert.Equal((610, 9_724, 100_836L, 9_742), (data.Info.Users, data.Info.Items, data.Info.Interactions, data.Info.CatalogItems));
        Assert.Equal(("Toy Story", 1995, "0114709", "862"), (film.Title, film.Number("year"), film.Text("imdb"), film.Text("tmdb")));
        Assert.Equal(["fun", "pixar"], film.Values("tags"));
    }

    [Fact]
    public void Reviews_as_JSON_lines_need_no_mapping()
    {
        var data = scratch.Import(Repository.Data("amazon-all-beauty-5core/All_Beauty_5.json.gz"), request => request with { Duplicates = Storage.Import.DuplicatePolicy.Last }).Data;

        Assert.Equal((991, 85), (data.Info.Users, data.Info.Items));
        Assert.All(data.ReadInteractions().Rating, rating => Assert.InRange(rating, 1, 5));
    }

    [Fact]
    public void A_real_data_set_survives_the_way_through_RecBole_files()
    {
        var original = scratch.Import(Repository.Data("ml-100k")).Data;

        DataSetWriter.Write(original, "recbole", scratch.PathOf("atomic"));
        var copy = scratch.Import("atomic", request => request with { Name = "copy" }).Data;

        var (before, after) = (original.ReadInteractions(), copy.ReadInteractions());
        Assert.Equal(before.Item, after.Item);
        Assert.Equal(before.Timestamp, after.Timestamp);
        Assert.Equal(original.ReadCatalog().Items.Select(item => item.Title), copy.ReadCatalog().Items.Select(item => item.Title));
    }

    /// <summary>A second domain: cosmetics, with a schema of their own; nothing in the product knows either.</summary>
    [Fact]
    public void Cosmetics_are_imported_with_a_schema_of_their_own()
    {
        var schema = new CatalogSchema("beauty", "product", "products",
            [new("attributes", FacetKind.Categorical) { Label = "attribute" }, new("asin", FacetKind.Text), new("attribute count", FacetKind.Numeric)]);
        using (var file = File.Create(scratch.PathOf("schema.json"))) CatalogFile.WriteSchema(file, schema);
        using (var file = File.Create(scratch.PathOf("items.jsonl"))) CatalogFile.WriteItems(file, schema, Products());

        var data = scratch.Import(Repository.Data("amazon-beauty/Beauty.txt.gz"), request => request with
        {
            Columns = new() { Items = scratch.PathOf("items.jsonl"), Schema = scratch.PathOf("schema.json") },
        }).Data;

        var catalog = data.ReadCatalog();
        Assert.Equal((22_363, 12_101, 198_502L, 12_101), (data.Info.Users, data.Info.Items, data.Info.Interactions, catalog.Items.Count));
        Assert.Equal(("product", "products"), (catalog.Schema.Noun, catalog.Schema.Plural));
        Assert.All(catalog.Items, item => Assert.NotEmpty(item.Values("attributes")));
        Assert.Equal([1, 2, 3, 4, 5], data.ReadInteractions().Sequences()[0].Select(item => int.Parse(data.ReadInteractions().Items[item])));
    }

    public void Dispose() => scratch.Dispose();

    /// <summary>The three files of the set joined: numbers of the sequences, ASINs, titles and attributes.</summary>
    private static IEnumerable<Item> Products()
    {
        using var maps = Json("amazon-beauty/datamaps.json.gz");
        using var attributes = Json("amazon-beauty/Beauty_item2attributes.json.gz");
        var asins = maps.RootElement.GetProperty("id2item").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);
        var titles = Titles();
        foreach (var (number, asin) in asins)
        {
            var own = attributes.RootElement.GetProperty(number).EnumerateArray().Select(attribute => $"{attribute.GetInt32()}").ToArray();
            yield return new(new(number), titles[asin])
            {
                Categories = new Dictionary<string, IReadOnlyList<string>> { ["attributes"] = own },
                Texts = new Dictionary<string, string> { ["asin"] = asin },
                Numbers = new Dictionary<string, double> { ["attribute count"] = own.Length },
            };
        }
    }

    private static Dictionary<string, string> Titles()
    {
        using var file = Unpacked("amazon-beauty/item_list.txt.gz");
        using var csv = CsvHelper.CsvReader.Create(file, new() { Separator = ' ' });
        var titles = new Dictionary<string, string>();
        while (csv.Read()) titles.Add(csv.GetString(0), csv.GetString(2).ReplaceLineEndings(" "));
        return titles;
    }

    private static JsonDocument Json(string path)
    {
        using var file = Unpacked(path);
        return JsonDocument.Parse(file);
    }

    private static GZipStream Unpacked(string path) => new(File.OpenRead(Repository.Data(path)), CompressionMode.Decompress);
}
