using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>What to import, how to read it and how strict to be.</summary>
public sealed record ImportRequest
{
    /// <summary>The data set's name in the store.</summary>
    public required string Name { get; init; }

    /// <summary>A folder, or the file of interactions.</summary>
    public required string Source { get; init; }

    /// <summary>Where the data comes from, if that is not <see cref="Source"/>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The name of a format; empty finds out by itself.</summary>
    public string Format { get; init; } = "";

    /// <summary>Takes the place of an older data set of the same name.</summary>
    public bool Replace { get; init; }

    /// <summary>How many bad rows are left out before the import stops.</summary>
    public long MaxBad { get; init; }

    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>The ratings that are possible; null takes the format's own.</summary>
    public RatingScale? Scale { get; init; }

    public TimeUnit TimestampUnit { get; init; }

    /// <summary>What the licence asks for; empty takes the format's own note.</summary>
    public string Licence { get; init; } = "";

    /// <summary>How to read a file that belongs to no known format.</summary>
    public ColumnMapping Columns { get; init; } = new();
}
