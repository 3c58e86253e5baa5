using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Recsys.Serving.Fusion;

/// <summary>How candidates of several retrievers become one ranking, from the section <c>Fusion</c> of appsettings.json.</summary>
public sealed record FusionOptions
{
    public FusionFormula Formula { get; init; } = FusionFormula.ReciprocalRank;

    /// <summary>How slowly the reciprocal of a rank falls; small, so that the first places count most (measured, see the README).</summary>
    [Range(0, 10_000)] public double RankConstant { get; init; } = 2;

    /// <summary>How much each retriever counts, by its name; 1 for one that is not named, negative for one that takes away what others count twice. Settings add to these and replace them one by one.</summary>
    public Dictionary<string, double> Weights { get; init; } = new()
    {
        ["ease"] = 1,
        ["lightgcn"] = 1,
        ["itemknn"] = 0.25,
        ["bert4rec"] = 0.04,
        ["facets"] = 0.1,
        ["popularity"] = 0.01,
    };

    public double Weight(string source) => Weights.GetValueOrDefault(source, 1);
}

/// <summary>Checks <see cref="FusionOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class FusionOptionsValidator : IValidateOptions<FusionOptions>;
