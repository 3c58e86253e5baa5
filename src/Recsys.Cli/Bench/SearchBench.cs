using System.Diagnostics;
using Recsys.Serving.Search;

namespace Recsys.Cli.Bench;

/// <summary>Times reading, both indexes and ONNX Runtime in turn, so that other work on the machine hits all alike.</summary>
internal sealed class SearchBench(BenchVectors vectors, int k) : IDisposable
{
    private const int BatchRounds = 3;

    private readonly MemoryReader memory = new(vectors.Rows.LongLength);
    private readonly ExactVectorIndex exact = new(vectors.Rows, vectors.Dimension);
    private readonly QuantizedVectorIndex quantized = new(vectors.Rows, vectors.Dimension);
    private OnnxSearch? onnx;

    private delegate int[][] SearchMethod(float[] queries);

    public SearchBenchReport Run(
        IReadOnlyList<int> threads, IReadOnlyList<int> batches, int rounds, Action<string> note, CancellationToken cancellationToken)
    {
        var before = Load.Average();
        List<SearchBenchRow> rows = [];
        foreach (var count in threads)
        {
            note($"Searching with {count} thread{(count == 1 ? "" : "s")}.");
            rows.AddRange(Measure(count, batches, rounds, cancellationToken));
        }
        return new(vectors.Count, vectors.Dimension, k, vectors.Description, $"{before} → {Load.Average()}", rows);
    }

    public void Dispose() => onnx?.Dispose();

    private List<SearchBenchRow> Measure(int threads, IReadOnlyList<int> batches, int rounds, CancellationToken cancellationToken)
    {
        onnx?.Dispose();
        onnx = new(vectors, k, threads);
        (string Name, SearchMethod Search)[] methods =
        [
            ("exact", queries => Indexes(exact.SearchBatch(queries, k, threads: threads))),
            ("quantized", queries => Indexes(quantized.SearchBatch(queries, k, threads: threads))),
            ("ONNX Runtime", onnx.SearchBatch),
        ];

        var (read, single, recall) = Single(methods, threads, rounds, cancellationToken);
        var rates = methods.Select(_ => new SortedDictionary<int, double>()).ToArray();
        foreach (var batch in batches)
            for (var m = 0; m < methods.Length; m++) rates[m][batch] = Rate(methods[m].Search, batch, cancellationToken);

        return
        [
            new(threads, $"read {vectors.Rows.LongLength * sizeof(float) / 1e6 / read:F1} GB/s", read, 1, null, new SortedDictionary<int, double>()),
            .. methods.Select((method, m) => new SearchBenchRow(threads, method.Name, single[m], single[m] / read, recall[m], rates[m])),
        ];
    }

    private (double Read, double[] Milliseconds, double[] Recall) Single(
        (string Name, SearchMethod Search)[] methods, int threads, int rounds, CancellationToken cancellationToken)
    {
        var warmUp = Math.Max(2, rounds / 10);
        List<double> read = [];
        var (times, hits) = (methods.Select(_ => new List<double>()).ToArray(), new double[methods.Length]);
        for (var round = -warmUp; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var query = Queries(round + warmUp, 1);
            read.Add(memory.Milliseconds(vectors.Rows.LongLength, threads));
            HashSet<int> wanted = [];
            for (var m = 0; m < methods.Length; m++)
            {
                var (milliseconds, found) = Time(methods[m].Search, query);
                times[m].Add(milliseconds);
                if (m == 0) wanted = [.. found[0]];
                if (round >= 0) hits[m] += (double)found[0].Count(wanted.Contains) / wanted.Count / rounds;
            }
        }
        return (Median(read.Skip(warmUp)), [.. times.Select(all => Median(all.Skip(warmUp)))], hits);
    }

    private double Rate(SearchMethod search, int batch, CancellationToken cancellationToken)
    {
        List<double> times = [];
        for (var round = 0; round <= BatchRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Add(Time(search, Queries(round * batch, batch)).Milliseconds);
        }
        return batch / Median(times.Skip(1)) * 1000;
    }

    private float[] Queries(int first, int count)
    {
        var (size, known) = (vectors.Dimension, vectors.Queries.Length / vectors.Dimension);
        return [.. Enumerable.Range(first, count).SelectMany(q => vectors.Queries[(q % known * size)..(q % known * size + size)])];
    }

    private static (double Milliseconds, int[][] Found) Time(SearchMethod search, float[] queries)
    {
        var began = Stopwatch.GetTimestamp();
        var found = search(queries);
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, found);
    }

    private static int[][] Indexes(VectorMatch[][] matches) => [.. matches.Select(found => found.Select(match => match.Index).ToArray())];

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
