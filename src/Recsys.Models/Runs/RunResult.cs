using Recsys.Core.Metrics;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>What a finished run gives back.</summary>
/// <param name="Test">Per-user results, one entry for each way of masking; empty where the run was interrupted.</param>
public sealed record RunResult(TrainingOutcome Outcome, RunMetrics? Metrics, IReadOnlyDictionary<HistoryMask, EvaluationResult> Test);
