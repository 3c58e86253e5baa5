using System.ComponentModel.DataAnnotations;

namespace Recsys.Models.Tests.Training;

/// <summary>Hyper-parameters of <see cref="DriftingModel"/>.</summary>
internal sealed record DriftingOptions
{
    [Range(0.001, 10)] public double Rate { get; init; } = 1;

    /// <summary>None makes it a model in closed form.</summary>
    [Range(0, 9)] public int Steps { get; init; } = 1;
}
