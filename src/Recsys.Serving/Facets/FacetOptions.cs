using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Recsys.Serving.Facets;

/// <summary>How <see cref="FacetRetriever"/> reads a taste, from the section <c>Facet</c> of appsettings.json.</summary>
public sealed record FacetOptions
{
    /// <summary>How many liked items a wanted facet value counts for.</summary>
    [Range(0, 1000)] public double WantedWeight { get; init; } = 3;
}

/// <summary>Checks <see cref="FacetOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class FacetOptionsValidator : IValidateOptions<FacetOptions>;
