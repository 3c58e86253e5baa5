using Spectre.Console;

namespace Recsys.Cli;

/// <summary>Tables of one look; every cell is plain text, so that no title can act as markup or move the cursor.</summary>
internal static class Tables
{
    /// <summary>A table with these column heads; a head that starts with <c>&gt;</c> is of numbers, aligned to the right.</summary>
    public static Table Of(params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
        {
            var column = new TableColumn(new Text(head.TrimStart('>')));
            table.AddColumn(head.StartsWith('>') ? column.RightAligned() : column);
        }
        return table;
    }

    /// <summary>Two columns without heads: a name and its value.</summary>
    public static Table OfFacts(params (string Name, string Value)[] facts)
    {
        var table = Of("", "").HideHeaders();
        foreach (var (name, value) in facts) table.Row(name, value);
        return table;
    }

    public static Table Row(this Table table, params string[] cells) =>
        table.AddRow(cells.Select(cell => new Text(Printable(cell))));

    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
