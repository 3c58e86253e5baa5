namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench search</c> measured in one run.</summary>
/// <param name="Vectors">What was searched, in words.</param>
/// <param name="LoadAverage">The machine's load over the last minute before and after; other work makes every figure worse.</param>
internal sealed record SearchBenchReport(
    int Items, int Dimension, int K, string Vectors, string LoadAverage, IReadOnlyList<SearchBenchRow> Rows);
