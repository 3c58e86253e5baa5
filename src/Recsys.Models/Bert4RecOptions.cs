using System.ComponentModel.DataAnnotations;
using Recsys.Models.Sequential;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="Bert4Rec"/>, from the section <c>Bert4Rec</c> of appsettings.json.</summary>
public sealed record Bert4RecOptions : TransformerOptions
{
    /// <summary>Share ρ of a window's items that is hidden; one at least.</summary>
    [Range(0, 1)] public double MaskShare { get; init; } = 0.1;

    /// <summary>Share of the windows whose last item is among the hidden ones: the question that serving asks.</summary>
    [Range(0, 1)] public double LastMaskShare { get; init; } = 1;
}
