using Recsys.Models.Runs;

namespace Recsys.Cli.Training;

/// <summary>One run in the report of <c>recsys train</c>.</summary>
/// <param name="ExportDifference">The largest difference of a test mean between the trained model and its exported graph.</param>
internal sealed record TrainedRun(string Folder, RunMetrics Metrics, RunTimings Timings, double ExportDifference);
