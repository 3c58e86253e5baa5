using System.ComponentModel.DataAnnotations;

namespace Recsys.LanguageModel;

/// <summary>How long each step may wait for the model; together they bound what the model can add to a turn.</summary>
public sealed record DeadlineOptions
{
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")] public TimeSpan Understand { get; init; } = TimeSpan.FromSeconds(4);

    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")] public TimeSpan Rerank { get; init; } = TimeSpan.FromSeconds(6);

    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")] public TimeSpan Write { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest silence before and between the pieces of an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")] public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Turn => Understand + Rerank + Write;
}
