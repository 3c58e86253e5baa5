using Recsys.Core.Metrics;

namespace Recsys.Cli.Starter;

/// <summary>What <c>recsys starter build</c> reports of one model.</summary>
/// <param name="Epochs">Passes over all ratings; the hold-out found their number.</param>
/// <param name="Ndcg">NDCG@10 on the hold-out.</param>
/// <param name="Popularity">The same of the popularity baseline.</param>
/// <param name="Bytes">Size of the graph.</param>
/// <param name="Sha256">Of the graph.</param>
internal sealed record BuiltModel(string Name, int Epochs, Interval Ndcg, Interval Popularity, long Bytes, string Sha256);
