using Recsys.Models.Sequential;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="SasRec"/>, from the section <c>SasRec</c> of appsettings.json.</summary>
public sealed record SasRecOptions : TransformerOptions
{
    /// <summary>Every place of a window is asked, so windows may lie further apart and fewer passes do.</summary>
    public SasRecOptions() => (WindowStride, DecayEpochs, WeightAverage) = (25, 30, 0.998);
}
