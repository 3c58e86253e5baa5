using Recsys.Core.Metrics;

namespace Recsys.Cli.Bench;

/// <summary>The figures of one model on one fold, through ONNX Runtime where it is a trained one.</summary>
internal sealed record RatingBenchRow(string Fold, string Model, IReadOnlyDictionary<string, Interval> Metrics);
