using Recsys.Core;

namespace Recsys.Storage.Formats;

/// <summary>The column that holds a facet.</summary>
/// <param name="Separator">Between two values of a categorical facet.</param>
internal sealed record FacetColumn(Facet Facet, int Column, char Separator);
