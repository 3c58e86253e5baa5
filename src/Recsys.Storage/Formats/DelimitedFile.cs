using System.Text;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>Any delimited file, with or without a header, with a mapping of its columns.</summary>
internal sealed class DelimitedFile(string name, string separator, params string[] extensions) : IDataFormat
{
    public string Name => name;

    public bool Recognises(string source) => FormatFiles.HasExtension(source, extensions);

    public ImportPlan Plan(ImportRequest request)
    {
        var asked = request.Columns;
        var shape = new TableShape(Separators.Parse(asked.Separator, separator))
        {
            // Quotes belong to CSV; in the other layouts they are text.
            Quoted = name == "csv",
            HasHeader = !asked.NoHeader,
            Encoding = asked.Latin1 ? Encoding.Latin1 : null,
        };
        return new()
        {
            Format = Name,
            Interactions = request.Source,
            Rows = (source, bad) => asked.NoHeader ? ByNumber(source, shape, asked, bad) : ByName(new(source, shape, bad), asked),
            Catalog = ItemFiles.Plan(asked),
        };
    }

    private static TableRows ByName(TableReader table, ColumnMapping asked) =>
        new(table, Columns.Interactions(table.Header, asked, table.FileName));

    private static TableRows ByNumber(SourceFile source, TableShape shape, ColumnMapping asked, BadRows bad)
    {
        var count = TableReader.CountColumns(source.Path, shape);
        var usual = InteractionColumns.InOrder(count);
        var columns = new InteractionColumns(
            Number(asked.User, usual.User, count, source), Number(asked.Item, usual.Item, count, source),
            Number(asked.Rating, usual.Rating, count, source), Number(asked.Timestamp, usual.Timestamp, count, source));
        if (count < 2) throw new InvalidDataException($"{source.Name} has {count} column; user and item need two. Is '{shape.Separator}' the separator?");
        return new(new(source, shape with { Columns = count }, bad), columns);
    }

    private static int Number(string asked, int usual, int count, SourceFile source)
    {
        if (asked.Length == 0) return usual;
        return int.TryParse(asked, out var number) && number >= 1 && number <= count
            ? number - 1
            : throw new InvalidDataException($"{source.Name} has {count} columns and no header; '{asked}' is not a number from 1 to {count}.");
    }
}
