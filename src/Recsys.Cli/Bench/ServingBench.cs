using System.Diagnostics;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Bench;

/// <summary>Asks models the way the pipeline does, one user after the other, and then in batches.</summary>
internal sealed class ServingBench(int history, int k, int requests, int batch, OnnxRuntimeOptions options)
{
    private const int Different = 512;   // requests that are not the same, taken in turn
    private const int Batches = 15;

    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(1);

    public ServingBenchReport Run(IReadOnlyList<IModelSource> sources, Action<string> note, CancellationToken cancellationToken)
    {
        var before = Load.Average();
        List<ServingBenchRow> rows = [];
        foreach (var source in sources)
        {
            note($"Measuring {source.Name}.");
            using var model = OnnxModel.Load(source, options);
            rows.Add(Measure(model, cancellationToken));
        }
        return new(history, k, requests, batch, options.Threads, $"{before} → {Load.Average()}", rows);
    }

    private ServingBenchRow Measure(OnnxModel model, CancellationToken cancellationToken)
    {
        var times = OneByOne(new(model), Requests(model), cancellationToken);
        return new(model.Manifest.Title, model.Items.Count, $"{model.Provider}",
            Quantiles.Of(times, 0.5), Quantiles.Of(times, 0.95), Quantiles.Of(times, 0.99), Quantiles.Of(InBatches(model, cancellationToken), 0.5));
    }

    private double[] OneByOne(OnnxRetriever retriever, RetrievalRequest[] asked, CancellationToken cancellationToken)
    {
        // .NET compiles what runs often again and better, in the background: a server is measured after that.
        for (var (i, began) = (0, Stopwatch.GetTimestamp()); Stopwatch.GetElapsedTime(began) < warmUp; i++) Ask(i);
        return [.. Enumerable.Range(0, requests).Select(Ask)];

        double Ask(int i)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            var answer = retriever.RetrieveAsync(asked[i % Different], cancellationToken);
            var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return answer.IsCompletedSuccessfully ? time : throw new InvalidDataException("The model did not answer at once.");
        }
    }

    private double[] InBatches(OnnxModel model, CancellationToken cancellationToken)
    {
        Random random = new(2);
        var most = Math.Min(k, model.Items.Count);
        var length = model.Manifest.MaxHistory > 0 ? Math.Min(history, model.Manifest.MaxHistory) : history;
        var queries = new ModelQuery[batch];
        for (var q = 0; q < batch; q++)
        {
            var past = Past(model.Items.Count, random);
            queries[q] = new(-1, past[..Math.Min(length, past.Length)], [.. past.Select(_ => 1f)], past);
        }
        var (items, scores) = (new long[batch * most], new float[batch * most]);
        var times = new double[Batches];
        for (var i = -2; i < Batches; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            model.Run(queries, most, items, scores);
            if (i >= 0) times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        return times;
    }

    private RetrievalRequest[] Requests(OnnxModel model)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, Different).Select(_ =>
        {
            List<ItemId> past = [.. Past(model.Items.Count, random).Select(item => new ItemId(model.Items[item]))];
            return new RetrievalRequest(UserHistory.OfLiked(past), k) { Exclude = past.ToHashSet() };
        })];
    }

    private int[] Past(int itemCount, Random random) =>
        [.. Enumerable.Range(0, history * 2).Select(_ => random.Next(itemCount)).Distinct().Take(history)];
}
