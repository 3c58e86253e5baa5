using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Recsys.Serving.Diversity;

/// <summary>How varied a slate should be, from the section <c>Diversity</c> of appsettings.json.</summary>
public sealed record DiversityOptions
{
    /// <summary>0 keeps the ranking as it is; 1 cares for variety alone.</summary>
    [Range(0, 1)] public double Strength { get; init; } = 0.1;

    /// <summary>From how many of the best, as a multiple of the slate, the slate is chosen.</summary>
    [Range(1, 100)] public int Pool { get; init; } = 3;
}

/// <summary>Checks <see cref="DiversityOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class DiversityOptionsValidator : IValidateOptions<DiversityOptions>;
