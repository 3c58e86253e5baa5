namespace Recsys.Storage.Input;

/// <summary>The interactions of a delimited file.</summary>
internal sealed class TableRows(TableReader table, InteractionColumns columns) : IInteractionRows
{
    public string FileName => table.FileName;

    public long Line => table.Line;

    public bool HasRating => columns.Rating >= 0;

    public bool HasTimestamp => columns.Timestamp >= 0;

    public ReadOnlySpan<byte> User => table[columns.User];

    public ReadOnlySpan<byte> Item => table[columns.Item];

    public ReadOnlySpan<byte> Rating => table[columns.Rating];

    public ReadOnlySpan<byte> Timestamp => table[columns.Timestamp];

    public bool Read() => table.Read();

    public void Dispose() => table.Dispose();
}
