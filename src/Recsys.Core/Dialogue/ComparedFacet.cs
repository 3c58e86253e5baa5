namespace Recsys.Core.Dialogue;

/// <summary>One row of a comparison.</summary>
/// <param name="Values">The values of each item, in the order of the items; none where it has none.</param>
public sealed record ComparedFacet(string Facet, IReadOnlyList<IReadOnlyList<string>> Values);
