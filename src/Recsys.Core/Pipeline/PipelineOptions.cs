using System.ComponentModel.DataAnnotations;

namespace Recsys.Core.Pipeline;

/// <summary>Settings of the <see cref="RecommendationPipeline"/>, from the section <c>Pipeline</c> of appsettings.json.</summary>
public sealed record PipelineOptions
{
    /// <summary>How many candidates each retriever is asked for at first; it is asked for more where the filters leave too few.</summary>
    [Range(1, 100_000)] public int Candidates { get; init; } = 200;
}
