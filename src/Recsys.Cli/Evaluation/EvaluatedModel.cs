using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>One model under one way of masking.</summary>
internal sealed record EvaluatedModel(string Model, string Folder, HistoryMask Mask, IReadOnlyDictionary<string, Interval> Metrics);
