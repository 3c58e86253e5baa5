namespace Recsys.Hosting;

/// <summary>What is recommended from, in the section <c>Recommender</c> of appsettings.json; the box where nothing is said.</summary>
public sealed record RecommenderOptions
{
    /// <summary>An imported data set by name, or the path of its folder; empty for the films in the box.</summary>
    public string DataSet { get; init; } = "";

    /// <summary>The folder that holds the data sets; empty for the usual one.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>Folders of trained models, in order of preference; none for the models in the box where its films are used.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The file of the catalogue's lexicon; empty for the one in the box where the catalogue holds films.</summary>
    public string Lexicon { get; init; } = "";

    /// <summary>Catalogues of other kinds, for whoever asks for a book like a film.</summary>
    public IReadOnlyList<OtherCatalogOptions> Others { get; init; } = [];
}
