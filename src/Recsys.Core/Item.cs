namespace Recsys.Core;

/// <summary>Something that can be recommended: a title and the values of its facets.</summary>
public sealed record Item(ItemId Id, string Title)
{
    private static readonly IReadOnlyList<string> none = [];

    /// <summary>Other names that people use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = none;

    /// <summary>Values of the categorical facets, by facet name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Categories { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Values of the numeric facets, by facet name.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Values of the text facets, by facet name.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>The values of a categorical facet; none where the item has none.</summary>
    public IReadOnlyList<string> Values(string facet) => Categories.GetValueOrDefault(facet, none);

    /// <summary>The value of a numeric facet, or null.</summary>
    public double? Number(string facet) => Numbers.TryGetValue(facet, out var number) ? number : null;

    /// <summary>The value of a text facet, or null.</summary>
    public string? Text(string facet) => Texts.GetValueOrDefault(facet);
}
