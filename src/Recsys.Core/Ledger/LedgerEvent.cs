namespace Recsys.Core.Ledger;

/// <summary>A line of the ledger: an entry is stated, or an earlier line is retracted.</summary>
/// <param name="Number">1-based position in the ledger.</param>
/// <param name="When">When it was written.</param>
/// <param name="Cause">The turn or action that wrote it; what was written together is undone together.</param>
public sealed record LedgerEvent(int Number, DateTimeOffset When, string Cause)
{
    /// <summary>The stated entry; null in a retraction.</summary>
    public PreferenceEntry? Entry { get; init; }

    /// <summary>The number of the retracted line; null in a statement.</summary>
    public int? Retracts { get; init; }
}
