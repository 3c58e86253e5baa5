using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Recsys.Serving.Fusion;

/// <summary>How candidates of several retrievers become one ranking, from the section <c>Fusion</c> of appsettings.json.</summary>
public sealed record FusionOptions
{
    private const int Shortest = 15, Longest = 500;
    private const double Typical = 55;

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

    /// <summary>
    /// By how much the weight of a retriever grows with the length n of a history, times ln(n ÷ 55): some models gain more by a long history than others.
    /// None where it is not named. <c>recsys evaluate --fuse learned</c> finds them together with the weights.
    /// </summary>
    public Dictionary<string, double> HistorySlopes { get; init; } = [];

    public double Weight(string source) => Weights.GetValueOrDefault(source, 1);

    /// <summary>The weight for a history of so many items.</summary>
    public double Weight(string source, int history) => Weight(source) + HistorySlopes.GetValueOrDefault(source) * LengthOf(history);

    /// <summary>ln(n ÷ 55), no further down or up than for 15 and 500 items: slopes are learned from histories between them.</summary>
    public static double LengthOf(int history) => Math.Log(Math.Clamp(history, Shortest, Longest) / Typical);
}

/// <summary>Checks <see cref="FusionOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class FusionOptionsValidator : IValidateOptions<FusionOptions>;
