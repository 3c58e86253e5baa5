using System.Security.Cryptography;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Starter;

/// <summary>What <c>recsys starter build</c> reports of one model.</summary>
/// <param name="Epochs">Passes over all ratings; the hold-out found their number.</param>
/// <param name="Metric">The yardstick: NDCG@10, or RMSE of what predicts ratings.</param>
/// <param name="Figure">The metric on the hold-out.</param>
/// <param name="Baseline">The same of popularity, or of item and user means.</param>
/// <param name="Bytes">Size of the graph.</param>
/// <param name="Sha256">Of the graph.</param>
internal sealed record BuiltModel(string Name, int Epochs, string Metric, Interval Figure, Interval Baseline, long Bytes, string Sha256)
{
    /// <summary>The report of a model whose graph lies in a folder.</summary>
    public static BuiltModel Of(string name, int epochs, string metric, Interval figure, Interval baseline, RunFolder folder)
    {
        var graph = File.ReadAllBytes(Path.Combine(folder.Path, "model.onnx"));
        return new(name, epochs, metric, figure, baseline, graph.Length, Convert.ToHexStringLower(SHA256.HashData(graph)));
    }
}
