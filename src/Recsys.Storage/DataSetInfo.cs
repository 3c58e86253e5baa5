namespace Recsys.Storage;

/// <summary>What a data set folder says of itself in <c>dataset.json</c>.</summary>
public sealed record DataSetInfo
{
    /// <summary>The only format this version reads and writes.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public required string Name { get; init; }

    /// <summary>Where it was imported from, e.g. a folder.</summary>
    public required string Source { get; init; }

    /// <summary>The format it was imported from, e.g. <c>ml-100k</c>.</summary>
    public required string SourceFormat { get; init; }

    /// <summary>What its licence asks for; empty where the format does not tell.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Users with an interaction.</summary>
    public required int Users { get; init; }

    /// <summary>Items with an interaction.</summary>
    public required int Items { get; init; }

    public required long Interactions { get; init; }

    /// <summary>Items of the catalogue, also those that nobody touched.</summary>
    public required int CatalogItems { get; init; }

    /// <summary>The files it was imported from.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>SHA-256 over the stored content, lower-case hexadecimal: equal data has an equal hash.</summary>
    public required string ContentSha256 { get; init; }
}
