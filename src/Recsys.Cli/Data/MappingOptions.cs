using System.CommandLine;
using Recsys.Storage.Import;

namespace Recsys.Cli.Data;

/// <summary>The options that describe a file of no known format.</summary>
internal sealed class MappingOptions
{
    private readonly Option<string> user = Text("--user-column", "The column of users, by name, or by number from 1 with --no-header.");
    private readonly Option<string> item = Text("--item-column", "The column of items.");
    private readonly Option<string> rating = Text("--rating-column", "The column of ratings.");
    private readonly Option<string> timestamp = Text("--timestamp-column", "The column of times or positions.");
    private readonly Option<bool> noHeader = new("--no-header") { Description = "The first line is data." };
    private readonly Option<string> separator = Text("--separator", "Between two columns: ';', '::', tab, space …");
    private readonly Option<bool> latin1 = new("--latin1") { Description = "The text is Latin-1, not UTF-8." };
    private readonly Option<string> items = Text("--items", "The item file: movies.dat, u.item, or .csv, .tsv, .jsonl.");
    private readonly Option<string> schema = Text("--schema", "The catalogue schema of the item file (JSON).");
    private readonly Option<string> itemId = Text("--item-id-column", "The column of ids in the item file.");
    private readonly Option<string> itemTitle = Text("--item-title-column", "The column of titles in the item file.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[user, item, rating, timestamp, noHeader, separator, latin1, items, schema, itemId, itemTitle]) command.Add(option);
    }

    public ColumnMapping Mapping(ParseResult input) => new()
    {
        User = input.GetRequiredValue(user),
        Item = input.GetRequiredValue(item),
        Rating = input.GetRequiredValue(rating),
        Timestamp = input.GetRequiredValue(timestamp),
        NoHeader = input.GetValue(noHeader),
        Separator = input.GetRequiredValue(separator),
        Latin1 = input.GetValue(latin1),
        Items = input.GetRequiredValue(items),
        Schema = input.GetRequiredValue(schema),
        ItemId = input.GetRequiredValue(itemId),
        ItemTitle = input.GetRequiredValue(itemTitle),
    };

    private static Option<string> Text(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };
}
