namespace Recsys.Cli.Bench;

/// <summary>One method with one number of threads.</summary>
/// <param name="Milliseconds">p50 of one query; of one pass over as many bytes for reading itself.</param>
/// <param name="Ratio">That time over the time of reading the float32 vectors once with as many threads.</param>
/// <param name="Recall">The share of the exact scan's matches that it finds; none for reading.</param>
/// <param name="QueriesPerSecond">By batch size.</param>
internal sealed record SearchBenchRow(
    int Threads, string Method, double Milliseconds, double Ratio, double? Recall, IReadOnlyDictionary<int, double> QueriesPerSecond);
