namespace Recsys.Core.Ledger;

/// <summary>How a statement about a facet is to be taken.</summary>
public enum Firmness
{
    /// <summary>It attracts or repels and excludes nothing: a taste, a critique.</summary>
    Leaning,

    /// <summary>What is shown must satisfy it; it gives way, and the reply says so, where nothing fits.</summary>
    Condition,

    /// <summary>The person insisted: it gives way last of all.</summary>
    Insisted,
}
