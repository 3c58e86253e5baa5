namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench serving</c> measured in one run.</summary>
/// <param name="LoadAverage">The machine's load over the last minute before and after; other work makes every figure worse.</param>
internal sealed record ServingBenchReport(
    int History, int K, int Requests, int Batch, int Threads, string LoadAverage, IReadOnlyList<ServingBenchRow> Rows);
