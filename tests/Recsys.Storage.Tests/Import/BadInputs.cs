using System.Text;
using Recsys.Storage.Import;

namespace Recsys.Storage.Tests.Import;

/// <summary>The table of bad inputs, by what is wrong with them.</summary>
internal static class BadInputs
{
    private const string Header = "user,item,rating,timestamp\n";
    private const string Schema = """{"name":"s","noun":"item","plural":"items","facets":[{"name":"year","kind":"Numeric"}]}""";
    private const string Film = "1|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n";
    private static readonly string manyRows = Header + string.Concat(Enumerable.Range(0, 5000).Select(n => $"u{n * 7919 % 4999},i{n},{n % 5 + 1},{n}\n"));

    public static Dictionary<string, BadInput> All { get; } = new()
    {
        // What is named is no file of rows.
        ["a source that is not there"] = new("nothing.csv", "There is no file or folder"),
        ["a folder where a file is meant"] = new BadInput("folder", "is a folder; name a file") { Request = request => request with { Format = "csv" } }.With("folder/a.csv", Header),
        ["a folder of no known format"] = BadInput.OfFolder("looks like none of the known formats", ("notes.md", "# Notes")),
        ["a file of no known format"] = BadInput.Of("rows.parquet", "PAR1", "looks like none of the known formats"),
        ["a format that does not exist"] = BadInput.Of("rows.csv", Header, "There is no format 'orc'", request => request with { Format = "orc" }),
        ["a name that is no folder name"] = BadInput.Of("rows.csv", Header + "u,i,1,1", "is no name for a data set", request => request with { Name = "../up" }),
        ["an empty file"] = BadInput.Of("rows.csv", "", "is empty"),
        ["a file of nothing but a byte order mark"] = BadInput.Of("rows.csv", "\uFEFF", "is empty"),
        ["a file of blank lines"] = BadInput.Of("rows.csv", "\n\n\r\n", "is empty"),
        ["a header without rows"] = BadInput.Of("rows.csv", Header, "holds no interactions"),
        ["a packed file of nothing"] = BadInput.Of("rows.csv.gz", BadInput.Gzip(""), "is empty"),
        ["a packed file that is cut off"] = BadInput.Of("rows.csv.gz", BadInput.Gzip(manyRows)[..^9], "is cut off or damaged"),
        ["a packed file without its last byte"] = BadInput.Of("rows.csv.gz", BadInput.Gzip(manyRows)[..^1], "is cut off or damaged"),
        ["a packed file of nothing but its first bytes"] = BadInput.Of("rows.csv.gz", BadInput.Gzip(manyRows)[..8], "is cut off or damaged"),
        ["a packed file with a wrong bit"] = BadInput.Of("rows.csv.gz", Flipped(BadInput.Gzip(manyRows)), "rows.csv.gz"),
        ["a zip archive"] = BadInput.Of("rows.csv", "PK\u0003\u0004rest", "is a zip archive; unpack it"),
        ["noise"] = BadInput.Of("rows.csv", Noise(200_000), "rows.csv"),
        ["noise that is called JSON"] = BadInput.Of("rows.jsonl", Noise(5_000), "not a JSON object"),
        ["a line without an end"] = BadInput.Of("rows.csv", Header + new string('x', 3 << 20), "MaxRecordSize"),
        ["a line of JSON without an end"] = BadInput.Of("rows.jsonl", "{\"user\":\"" + new string('x', 3 << 20), "is longer than"),

        // The columns do not fit.
        ["a missing header"] = BadInput.Of("rows.csv", "u1,i1,5,10\nu2,i2,4,20\n", "say --no-header"),
        ["a header without items"] = BadInput.Of("rows.csv", "user,rating\nu,1\n", "name it with --item-column"),
        ["a column that is asked for and not there"] = BadInput.Of("rows.csv", Header + "u,i,1,1", "has no column 'customer'", request => request with { Columns = new() { User = "customer" } }),
        ["a number of a column that is not there"] = BadInput.Of("rows.tsv", "u\ti\n", "is not a number from 1 to 2", request => request with { Columns = new() { NoHeader = true, Item = "3" } }),
        ["one column only"] = BadInput.Of("rows.tsv", "u i\n", "user and item need two", request => request with { Columns = new() { NoHeader = true } }),
        ["a separator that is a letter"] = BadInput.Of("rows.csv", Header, "cannot separate columns", request => request with { Columns = new() { Separator = "x" } }),
        ["a row with a column too few"] = BadInput.Of("rows.csv", Header + "u,i,1,1\nu,j,1\n", "rows.csv, line 3: 3 columns instead of 4"),
        ["a row with a column too many"] = BadInput.Of("rows.csv", Header + "u,i,1,1,9\n", "rows.csv, line 2: 5 columns instead of 4"),
        ["a quote that is never closed"] = BadInput.Of("rows.csv", Header + "\"u,i,1,1\n", "line 2: a quote is opened and never closed"),
        ["text after a closing quote"] = BadInput.Of("rows.csv", Header + "\"u\"v,i,1,1\n", "line 2: text follows a closing quote"),

        // A field is not what it must be.
        ["an empty user"] = BadInput.Of("rows.csv", Header + ",i,1,1\n", "line 2: the user is empty"),
        ["an empty item"] = BadInput.Of("rows.csv", Header + "u,,1,1\n", "line 2: the item is empty"),
        ["an id that is too long"] = BadInput.Of("rows.csv", Header + $"{new string('u', 257)},i,1,1\n", "the user is longer than 256 bytes"),
        ["an id with spaces around it"] = BadInput.Of("rows.csv", Header + "u, i,1,1\n", "the item ' i' has spaces around it"),
        ["an id with a NUL byte"] = BadInput.Of("rows.csv", Header + "u\0,i,1,1\n", "the user holds control characters"),
        ["an id with a tab"] = BadInput.Of("rows.csv", Header + "u,i\tj,1,1\n", "the item holds control characters"),
        ["an id over two lines"] = BadInput.Of("rows.csv", Header + "u,\"i\nj\",1,1\n", "the item holds control characters"),
        ["an id with a control character beyond ASCII"] = BadInput.Of("rows.csv", Header + "u\u0085,i,1,1\n", "the user holds control characters"),
        ["an id that is Latin-1"] = BadInput.Of("rows.csv", Encoding.Latin1.GetBytes(Header + "Jürgen,i,1,1\n"), "the user is not valid UTF-8"),
        ["a rating in words"] = BadInput.Of("rows.csv", Header + "u,i,good,1\n", "line 2: the rating 'good' is not a number"),
        ["an empty rating"] = BadInput.Of("rows.csv", Header + "u,i,,1\n", "line 2: the rating '' is not a number"),
        ["a rating with a decimal comma"] = BadInput.Of("rows.csv", Header + "u,i,\"4,5\",1\n", "the rating '4,5' is not a number"),
        ["a rating that is not a number"] = BadInput.Of("rows.csv", Header + "u,i,NaN,1\n", "the rating 'NaN' is not finite"),
        ["a rating without bounds"] = BadInput.Of("rows.csv", Header + "u,i,1e99,1\n", "the rating '1e99' is not finite"),
        ["a rating outside of the scale that was named"] = BadInput.Of("rows.csv", Header + "u,i,6,1\n", "the rating 6 is outside of 1 to 5", request => request with { Scale = new(1, 5) }),
        ["a time in words"] = BadInput.Of("rows.csv", Header + "u,i,1,yesterday\n", "the timestamp 'yesterday' is not a number"),
        ["a time that is not a number"] = BadInput.Of("rows.csv", Header + "u,i,1,NaN\n", "the timestamp 'NaN' is not a number"),
        ["a negative time"] = BadInput.Of("rows.csv", Header + "u,i,1,-5\n", "the timestamp -5 is negative"),
        ["a time in the far future"] = BadInput.Of("rows.csv", Header + "u,i,1,99999999999\n", "is after the year 2100"),
        ["a time in milliseconds"] = BadInput.Of("rows.csv", Header + "u,i,1,1472688000000\n", "say --timestamp-unit milliseconds"),
        ["a pair twice"] = BadInput.Of("rows.csv", Header + "u,i,1,1\nv,i,1,1\nu,i,2,2\n", "line 4: user 'u' has item 'i' already on line 2"),
        ["more bad rows than are tolerated"] = BadInput.Of("rows.csv", Header + "u,i,1,1\nu,,1,1\nu,,2,2\n", "more than 1 bad rows", request => request with { MaxBad = 1 }),

        // JSON lines and sequences.
        ["an array of JSON objects"] = BadInput.Of("rows.json", "[{\"user\":1,\"item\":2}]", "not a JSON object"),
        ["JSON that stops in the middle"] = BadInput.Of("rows.jsonl", "{\"user\":1,\"item\":2}\n{\"user\":1,\n", "line 2: not a JSON object"),
        ["a JSON object without the item"] = BadInput.Of("rows.jsonl", "{\"user\":1,\"item\":2}\n{\"user\":1}\n", "line 2: 'item' is missing"),
        ["a JSON object in place of an id"] = BadInput.Of("rows.jsonl", "{\"user\":{\"id\":1},\"item\":2}\n", "'user' is neither text nor a number"),
        ["a user without items"] = BadInput.Of("rows.txt", "u1 a b\nu2\n", "line 2: a user without items"),

        // The item file.
        ["an item file that is not there"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "There is no item file", request => WithItems(request, "items.csv")),
        ["a schema without an item file"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "name that with --items", request => request with { Columns = new() { Schema = "schema.json" } }),
        ["a schema that is no JSON"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "The catalogue schema is not valid", request => WithItems(request, "items.csv", "schema.json")).With("items.csv", "id,title\ni,I\n").With("schema.json", "{"),
        ["a schema without a noun"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "The catalogue schema is not valid", request => WithItems(request, "items.csv", "schema.json")).With("items.csv", "id,title\ni,I\n").With("schema.json", "{\"name\":\"x\"}"),
        ["JSON items without a schema"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "needs a schema", request => WithItems(request, "items.jsonl")).With("items.jsonl", "{}"),
        ["an item that is not in the item file"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "rows.csv, line 2: the item 'i' is not in items.csv", request => WithItems(request, "items.csv")).With("items.csv", "id,title\nj,J\n"),
        ["an item twice"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.csv, line 3: the item 'i' is there already", request => WithItems(request, "items.csv")).With("items.csv", "id,title\ni,I\ni,J\n"),
        ["an item without a title"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.csv, line 2: the item 'i' has no title", request => WithItems(request, "items.csv")).With("items.csv", "id,title\ni,\n"),
        ["an item file without items"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.csv holds no items", request => WithItems(request, "items.csv")).With("items.csv", "id,title\n"),
        ["a facet that is not in the item file"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.csv has no column 'year'", request => WithItems(request, "items.csv", "schema.json")).With("items.csv", "id,title\ni,I\n").With("schema.json", Schema),
        ["a year in words"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.csv, line 2: the year 'last' is not a number", request => WithItems(request, "items.csv", "schema.json")).With("items.csv", "id,title,year\ni,I,last\n").With("schema.json", Schema),
        ["a JSON item with a facet that nobody declared"] = BadInput.Of("rows.csv", Header + "u,i,1,1\n", "items.jsonl, line 1: item: 'colour' is not a facet", request => WithItems(request, "items.jsonl", "schema.json")).With("items.jsonl", "{\"id\":\"i\",\"title\":\"I\",\"colour\":\"red\"}").With("schema.json", Schema),

        // The public formats.
        ["MovieLens 100K without its films"] = BadInput.OfFolder("There is no u.item", ("u.data", "1\t1\t3\t881250949\n")),
        ["MovieLens 100K with a film that is not listed"] = BadInput.OfFolder("u.data, line 2: the item '2' is not in u.item", ("u.data", "1\t1\t3\t881250949\n1\t2\t3\t881250949\n"), ("u.item", Film)),
        ["MovieLens 100K with six stars"] = BadInput.OfFolder("the rating 6 is outside of 1 to 5", ("u.data", "1\t1\t6\t881250949\n"), ("u.item", Film)),
        ["MovieLens 100K with a negative rating"] = BadInput.OfFolder("the rating -1 is outside of 1 to 5", ("u.data", "1\t1\t-1\t881250949\n"), ("u.item", Film)),
        ["MovieLens 100K with a film of two columns"] = BadInput.OfFolder("u.item, line 1: 2 columns instead of 24", ("u.data", "1\t1\t3\t881250949\n"), ("u.item", "1|Toy Story (1995)\n")),
        ["MovieLens 1M with tabs"] = BadInput.OfFolder("ratings.dat, line 1: 1 columns instead of 4", ("ratings.dat", "1\t1\t3\t978300760\n"), ("movies.dat", "1::Toy Story (1995)::Comedy\n")),
        ["MovieLens 1M without its films"] = BadInput.OfFolder("There is no movies.dat", ("ratings.dat", "1::1::3::978300760\n")),
        ["MovieLens latest without ratings"] = BadInput.OfFolder("ratings.csv has no column 'rating'", ("ratings.csv", "userId,movieId,timestamp\n1,1,1\n"), ("movies.csv", "movieId,title,genres\n1,A,B\n")),
        ["MovieLens latest with a quarter of a star"] = BadInput.OfFolder("the rating 0.25 is outside of 0.5 to 5", ("ratings.csv", "userId,movieId,rating,timestamp\n1,1,0.25,1\n"), ("movies.csv", "movieId,title,genres\n1,A,B\n")),
        ["atomic files without types"] = BadInput.OfFolder("the column 'user_id' has no type", ("x.inter", "user_id\titem_id\n1\t2\n")),
        ["atomic files without items"] = BadInput.OfFolder("has no column that is known as the item", ("x.inter", "user_id:token\trating:float\n1\t2\n")),
        ["two files of atomic interactions"] = BadInput.OfFolder("holds 2 .inter files", ("x.inter", "user_id:token\titem_id:token\n1\t2\n"), ("y.inter", "user_id:token\titem_id:token\n1\t2\n")),
    };

    private static ImportRequest WithItems(ImportRequest request, string items, string schema = "")
    {
        var folder = Path.GetDirectoryName(request.Source)!;
        return request with { Columns = new() { Items = Path.Combine(folder, items), Schema = schema.Length > 0 ? Path.Combine(folder, schema) : "" } };
    }

    private static byte[] Flipped(byte[] packed)
    {
        packed[packed.Length / 2] ^= 0x10;
        return packed;
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
