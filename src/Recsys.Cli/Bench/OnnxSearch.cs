using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Recsys.Models.Onnx;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Cli.Bench;

/// <summary>The same search in ONNX Runtime, MatMul and TopK, for comparison.</summary>
internal sealed class OnnxSearch : IDisposable
{
    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly OrtValue k;
    private readonly int dimension;

    public OnnxSearch(BenchVectors vectors, int k, int threads)
    {
        dimension = vectors.Dimension;
        this.k = OrtValue.CreateTensorValueFromMemory(new[] { (long)Math.Min(k, vectors.Count) }, [1]);
        using var options = new SessionOptions { IntraOpNumThreads = threads };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");   // as the product serves
        session = new(Graph(vectors).ToByteArray(), options);
    }

    /// <summary>The indexes of the best for each query, best first.</summary>
    public int[][] SearchBatch(float[] queries)
    {
        var count = queries.Length / dimension;
        using var input = OrtValue.CreateTensorValueFromMemory(queries, [count, dimension]);
        using var results = session.Run(run, ["query", "k"], [input, k], ["items"]);
        var found = results[0].GetTensorDataAsSpan<long>().ToArray();
        return [.. found.Select(item => (int)item).Chunk(found.Length / count)];
    }

    public void Dispose()
    {
        session.Dispose();
        k.Dispose();
        run.Dispose();
    }

    private static ModelProto Graph(BenchVectors vectors)
    {
        var (rows, size, count) = (vectors.Rows, vectors.Dimension, vectors.Count);
        var columns = new float[rows.Length];
        Parallel.For(0, size, j => { for (var row = 0; row < count; row++) columns[(long)j * count + row] = rows[(long)row * size + j]; });

        var graph = new OnnxGraph("search");
        var query = graph.Input("query", DataType.Float, "batch", (long)size);
        var k = graph.Input("k", DataType.Int64, 1L);
        var scores = graph.Op("MatMul", [query, graph.Constant("items", columns, size, count)]);
        var best = graph.Ops("TopK", 2, [scores, k], ("axis", -1), ("largest", 1), ("sorted", 1));
        graph.Output("items", best[1], DataType.Int64, "batch", "k");
        return graph.ToModel();
    }
}
