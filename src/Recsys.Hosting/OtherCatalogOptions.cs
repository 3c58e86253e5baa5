namespace Recsys.Hosting;

/// <summary>A catalogue of another kind than the one that is recommended from.</summary>
public sealed record OtherCatalogOptions
{
    /// <summary>An imported data set by name, or the path of its folder.</summary>
    public string DataSet { get; init; } = "";

    /// <summary>The file of its lexicon; empty for none.</summary>
    public string Lexicon { get; init; } = "";
}
