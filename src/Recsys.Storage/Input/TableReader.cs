using CsvHelper;

namespace Recsys.Storage.Input;

/// <summary>Reads the well-formed rows of a delimited file; the others are reported as bad rows.</summary>
internal sealed class TableReader : IDisposable
{
    /// <summary>The longest row that is read; a longer one means that this is no table.</summary>
    public const int LongestRow = 1 << 20;

    private readonly CsvReader rows;
    private readonly SourceFile file;
    private readonly BadRows bad;
    private int columns;
    private string? malformed;

    public TableReader(SourceFile file, TableShape shape, BadRows bad)
    {
        (this.file, this.bad, columns) = (file, bad, shape.Columns);
        var options = new CsvReaderOptions
        {
            Separator = shape.Separator.Length == 1 ? shape.Separator[0] : null,
            HasHeader = shape.HasHeader,
            Mode = shape.Quoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            Encoding = shape.Encoding,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = Fault(record.Reason),
        };
        rows = CsvReader.Create(shape.Separator.Length == 1 ? file.Content : new CsvSeparatorStream(file.Content, shape.Separator), options, leaveOpen: true);
        if (shape.HasHeader) Header = ReadHeader();
    }

    /// <summary>The number of columns of the first row.</summary>
    public static int CountColumns(string path, TableShape shape)
    {
        using var file = SourceFile.Open(path);
        using var table = new TableReader(file, shape, new(long.MaxValue));
        return table.Read() ? table.columns : 0;
    }

    public string FileName => file.Name;

    /// <summary>The line of the file where the current row starts.</summary>
    public long Line => rows.LineNumber;

    /// <summary>The names of the columns; none where the file has no header.</summary>
    public IReadOnlyList<string> Header { get; } = [];

    /// <summary>The field as UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int column] => rows.GetSpan(column);

    public string Text(int column) => rows.GetString(column);

    public bool Read()
    {
        while (Next())
        {
            if (columns == 0) columns = rows.FieldCount;
            if (malformed is not null) bad.Add(FileName, Line, malformed);
            else if (rows.FieldCount != columns) bad.Add(FileName, Line, $"{rows.FieldCount} columns instead of {columns}");
            else return true;
        }
        return false;
    }

    public void Dispose() => rows.Dispose();

    private bool Next()
    {
        malformed = null;
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException fault)
        {
            throw Unreadable(fault);
        }
    }

    private IReadOnlyList<string> ReadHeader()
    {
        try
        {
            rows.ReadHeader();
        }
        catch (CsvFormatException fault)
        {
            throw Unreadable(fault);
        }
        if (rows.Headers.Count == 0) throw new InvalidDataException($"{FileName} is empty.");
        columns = rows.Headers.Count;
        return rows.Headers;
    }

    private InvalidDataException Unreadable(CsvFormatException fault) =>
        new($"{FileName}, line {Math.Max(1, fault.LineNumber)}: {fault.Message} Is this a text file with one row a line, and is a quote closed?", fault);

    // A quote in the middle of a field, as in a title, does no harm.
    private static string? Fault(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
        _ => null,
    };
}
