using System.CommandLine;
using Recsys.Storage;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data list</c></summary>
internal sealed class ListCommand : Verb
{
    private readonly Option<string> dataDirectory = DataOptions.Directory();

    public ListCommand(Terminal terminal) : base("list", "Lists the imported data sets.",
        "recsys data list", "recsys data list --data-dir ./data --json")
    {
        Add(dataDirectory);
        SetAction(input =>
        {
            var store = new DataSetStore(input.GetRequiredValue(dataDirectory));
            IReadOnlyList<DataSetRow> rows = [.. store.List().Select(DataSetRow.Of)];
            if (rows.Count == 0) terminal.Note($"There is no data set in {store.Root}; import one with 'recsys data import'.");
            terminal.Show(input, rows, CliJson.Default.IReadOnlyListDataSetRow, Table);
        });
    }

    private static Spectre.Console.Table Table(IReadOnlyList<DataSetRow> rows)
    {
        var table = Tables.Of("name", "format", ">users", ">items", ">interactions", "folder");
        foreach (var row in rows) table.Row(row.Name, row.Format, $"{row.Users:N0}", $"{row.Items:N0}", $"{row.Interactions:N0}", row.Folder);
        return table;
    }
}
