namespace Recsys.Core.Pipeline;

/// <summary>How long one stage of the pipeline took.</summary>
public readonly record struct StageTime(string Stage, TimeSpan Elapsed);
