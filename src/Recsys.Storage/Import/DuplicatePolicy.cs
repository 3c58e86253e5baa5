namespace Recsys.Storage.Import;

/// <summary>What happens when a user has the same item twice.</summary>
public enum DuplicatePolicy
{
    /// <summary>The second row is a bad row.</summary>
    Error,

    /// <summary>The first row counts.</summary>
    First,

    /// <summary>The last row counts.</summary>
    Last,
}
