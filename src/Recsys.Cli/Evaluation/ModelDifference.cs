using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>A later model minus the first one on the same users, with a paired bootstrap interval.</summary>
internal sealed record ModelDifference(string Model, string Against, HistoryMask Mask, IReadOnlyDictionary<string, Interval> Metrics);
