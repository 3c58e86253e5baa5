namespace Recsys.Storage.Input;

/// <summary>Counts bad rows and stops the import at the first one that is not tolerated.</summary>
internal sealed class BadRows(long tolerated)
{
    private const int Kept = 100;
    private readonly List<BadRow> first = [];

    public long Count { get; private set; }

    /// <summary>The first hundred.</summary>
    public IReadOnlyList<BadRow> First => first;

    /// <exception cref="InvalidDataException">More rows are bad than are tolerated.</exception>
    public void Add(string file, long line, string reason)
    {
        var row = new BadRow(file, line, reason.TrimEnd('.'));
        if (Count >= tolerated) throw new InvalidDataException($"{row}. {Verdict}");
        Count++;
        if (first.Count < Kept) first.Add(row);
    }

    private string Verdict => tolerated == 0
        ? "Nothing was imported; --max-bad N leaves out up to N bad rows."
        : $"These are more than {tolerated} bad rows; nothing was imported.";
}
