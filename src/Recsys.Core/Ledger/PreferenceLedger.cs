namespace Recsys.Core.Ledger;

/// <summary>
/// The profile: an append-only list of lines. What is believed are the entries that no line in force retracts; a
/// retraction is a line too and can itself be retracted, so that every undo is exact and nothing is ever lost.
/// </summary>
public sealed record PreferenceLedger(IReadOnlyList<LedgerEvent> Lines)
{
    public static PreferenceLedger Empty { get; } = new([]);

    /// <summary>The lines whose entries are believed, oldest first.</summary>
    public IEnumerable<LedgerEvent> Believed
    {
        get
        {
            var inForce = InForce();
            return Lines.Where(line => line.Entry is not null && inForce[line.Number - 1]);
        }
    }

    /// <summary>The entries that hold in one chat, oldest first.</summary>
    public IEnumerable<PreferenceEntry> In(string chat) => Believed.Select(line => line.Entry!).Where(entry => entry.HoldsIn(chat));

    /// <summary>Adds an entry.</summary>
    /// <param name="cause">What writes it: the lines of one cause are undone together.</param>
    public PreferenceLedger State(PreferenceEntry entry, string cause, DateTimeOffset when) =>
        With(new(Lines.Count + 1, when, cause) { Entry = entry });

    /// <summary>Takes one line back; a line that is not in force stays as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no line of that number.</exception>
    public PreferenceLedger Retract(int number, string cause, DateTimeOffset when)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)(number - 1), (uint)Lines.Count, nameof(number));
        return InForce()[number - 1] ? With(new(Lines.Count + 1, when, cause) { Retracts = number }) : this;
    }

    /// <summary>Takes back everything that one cause wrote: its entries go, and what it had retracted returns.</summary>
    public PreferenceLedger Undo(string undone, string cause, DateTimeOffset when) =>
        Lines.Where(line => line.Cause == undone).Reverse()
            .Aggregate(this, (ledger, line) => ledger.Retract(line.Number, cause, when));

    /// <summary>Takes back every believed entry that a predicate picks.</summary>
    public PreferenceLedger Forget(Func<PreferenceEntry, bool> picked, string cause, DateTimeOffset when) =>
        Believed.Where(line => picked(line.Entry!)).ToList()
            .Aggregate(this, (ledger, line) => ledger.Retract(line.Number, cause, when));

    private PreferenceLedger With(LedgerEvent line) => new([.. Lines, line]);

    // A line is in force unless a later line in force retracts it: one pass from the end decides all.
    private bool[] InForce()
    {
        var inForce = new bool[Lines.Count];
        Array.Fill(inForce, true);
        for (var i = Lines.Count - 1; i >= 0; i--)
            if (inForce[i] && Lines[i].Retracts is { } retracted) inForce[retracted - 1] = false;
        return inForce;
    }
}
