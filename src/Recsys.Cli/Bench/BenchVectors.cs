using System.Runtime.InteropServices;
using Google.Protobuf;
using Recsys.Models.Onnx;

namespace Recsys.Cli.Bench;

/// <summary>Vectors to search, and queries of the same kind.</summary>
/// <param name="Rows">Row by row.</param>
/// <param name="Queries">Row by row; a benchmark takes them in turn.</param>
internal sealed record BenchVectors(float[] Rows, float[] Queries, int Dimension, string Description)
{
    // Of the length of a vector: copies of one item stay neighbours without being the same.
    private const float Jitter = 0.1f;
    private const int RandomQueries = 1024;

    public int Count => Rows.Length / Dimension;

    /// <exception cref="UserErrorException">The model is not one of item and user vectors.</exception>
    public static BenchVectors Of(FileInfo? model, int items, int dimension)
    {
        var random = new NormalNumbers(seed: 1);
        return model is null
            ? new(random.Next((long)items * dimension), random.Next(RandomQueries * dimension), dimension, "independent normal numbers")
            : Trained(model, items, random);
    }

    private static BenchVectors Trained(FileInfo model, int count, NormalNumbers random)
    {
        var graph = Read(model);
        var (columns, size) = Weights(graph, "items.", model);
        var (users, _) = Weights(graph, "users.", model);
        var known = columns.Length / size;

        var rows = new float[(long)count * size];
        for (var row = 0; row < count; row++)
            Copy(columns, row % known, known, row < known ? 0 : Jitter, rows.AsSpan(row * size, size), random);
        return new(rows, users, size,
            $"{known:N0} item vectors of {graph.Name}, repeated with {Jitter:P0} jitter, searched for {users.Length / size:N0} users");
    }

    private static void Copy(float[] columns, int item, int known, float jitter, Span<float> row, NormalNumbers random)
    {
        double squares = 0;
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = columns[j * known + item];
            squares += row[j] * row[j];
        }
        if (jitter == 0) return;
        var scale = jitter * (float)Math.Sqrt(squares / row.Length);
        foreach (ref var value in row) value += scale * random.Next();
    }

    private static GraphProto Read(FileInfo model)
    {
        try
        {
            using var stream = model.OpenRead();
            return ModelProto.Parser.ParseFrom(stream).Graph;
        }
        catch (InvalidProtocolBufferException damaged)
        {
            throw new UserErrorException($"{model.FullName} is no ONNX model: {damaged.Message}", damaged);
        }
    }

    // Factor graphs keep items as columns (size × items) and users as rows (users × size); the smaller side is the size.
    private static (float[] Values, int Size) Weights(GraphProto? graph, string prefix, FileInfo model)
    {
        var tensor = graph?.Initializer.FirstOrDefault(tensor => tensor.Name.StartsWith(prefix, StringComparison.Ordinal) && tensor.Dims.Count == 2)
            ?? throw new UserErrorException($"{model.FullName} holds no weights '{prefix}…'; give the model.onnx of a factor model such as LightGCN.");
        return (MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray(), (int)tensor.Dims[prefix == "items." ? 0 : 1]);
    }
}
