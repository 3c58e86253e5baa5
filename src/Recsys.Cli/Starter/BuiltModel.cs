using Recsys.Core.Metrics;

namespace Recsys.Cli.Starter;

/// <summary>What <c>recsys starter build</c> reports of one model.</summary>
/// <param name="Epochs">Passes over all ratings; the hold-out found their number.</param>
/// <param name="Metric">The yardstick: NDCG@10, or RMSE of what predicts ratings.</param>
/// <param name="Figure">The metric on the hold-out.</param>
/// <param name="Baseline">The same of popularity, or of item and user means.</param>
/// <param name="Bytes">Size of the graph.</param>
/// <param name="Sha256">Of the graph.</param>
internal sealed record BuiltModel(string Name, int Epochs, string Metric, Interval Figure, Interval Baseline, long Bytes, string Sha256);
