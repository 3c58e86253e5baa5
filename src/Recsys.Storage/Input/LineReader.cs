using System.Text;

namespace Recsys.Storage.Input;

/// <summary>Reads a text file line by line, as UTF-8 without line ends; empty lines are passed over.</summary>
internal sealed class LineReader(SourceFile file)
{
    private readonly byte[] buffer = new byte[TableReader.LongestRow + 2];
    private int start;
    private int end;

    public string FileName => file.Name;

    /// <summary>The number of the current line.</summary>
    public long Line { get; private set; }

    /// <summary>The next line that holds something; valid until the next call.</summary>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        while (Next(out line))
        {
            if (Line == 1 && line.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
            if (!line.IsEmpty) return true;
        }
        return false;
    }

    private bool Next(out ReadOnlySpan<byte> line)
    {
        int length;
        while ((length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) < 0)
        {
            if (Fill()) continue;
            length = end - start;
            if (length > 0) break;
            line = default;
            return false;
        }
        line = buffer.AsSpan(start, length).TrimEnd((byte)'\r');
        start = Math.Min(end, start + length + 1);
        Line++;
        return true;
    }

    /// <summary>Reads more of the current line; false at the end of the file.</summary>
    private bool Fill()
    {
        if (end - start > TableReader.LongestRow)
            throw new InvalidDataException($"{FileName}, line {Line + 1}: the line is longer than {TableReader.LongestRow} bytes. Is this a text file with one row a line?");
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var read = file.Content.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
