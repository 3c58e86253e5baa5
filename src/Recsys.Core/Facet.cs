namespace Recsys.Core;

/// <summary>A named attribute that the items of a catalogue can have.</summary>
/// <param name="Name">The key in the item files, lower case: <c>genres</c>.</param>
/// <param name="Kind">How its values are compared.</param>
public sealed record Facet(string Name, FacetKind Kind)
{
    /// <summary>What people call one value: <c>genre</c>. The name where nothing else is said.</summary>
    public string Label { get; init => field = value ?? Name; } = Name;   // a schema file that leaves it out sets null

    /// <summary>The unit of a numeric facet, e.g. <c>minutes</c>; empty where there is none.</summary>
    public string Unit { get; init => field = value ?? ""; } = "";
}
