namespace Recsys.Storage.Import;

/// <summary>The layout of a file that belongs to no known format; empty values are found out or left out.</summary>
public sealed record ColumnMapping
{
    /// <summary>A name, or a number from 1 where the file has no header.</summary>
    public string User { get; init; } = "";

    public string Item { get; init; } = "";

    public string Rating { get; init; } = "";

    public string Timestamp { get; init; } = "";

    /// <summary>The file starts with data: columns are numbers, in the order user, item, rating, timestamp where nothing else is said.</summary>
    public bool NoHeader { get; init; }

    /// <summary>Between two fields; empty is what the format uses.</summary>
    public string Separator { get; init; } = "";

    /// <summary>Is the text Latin-1 and not UTF-8?</summary>
    public bool Latin1 { get; init; }

    /// <summary>The file of items; empty where there is none.</summary>
    public string Items { get; init; } = "";

    /// <summary>The catalogue schema of that file; empty takes ids and titles only.</summary>
    public string Schema { get; init; } = "";

    public string ItemId { get; init; } = "";

    public string ItemTitle { get; init; } = "";
}
