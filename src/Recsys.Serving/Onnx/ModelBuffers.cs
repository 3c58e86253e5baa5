using Microsoft.ML.OnnxRuntime;
using Recsys.Core.Artifacts;

namespace Recsys.Serving.Onnx;

/// <summary>The memory of one request to a model: inputs and outputs, kept and reused while it suffices.</summary>
internal sealed class ModelBuffers
{
    private long[] user = new long[1];
    private long[] history = new long[64];
    private float[] weights = new float[64];
    private long[] exclude = new long[64];
    private readonly long[] k = new long[1];
    private long[] items = new long[128];
    private float[] scores = new float[128];
    private int batch, length, excluded;

    /// <summary>The inputs that can be filled.</summary>
    public static IReadOnlySet<string> Known { get; } =
        new HashSet<string> { GraphInputs.User, GraphInputs.History, GraphInputs.Weights, GraphInputs.Exclude, GraphInputs.K };

    public ReadOnlySpan<long> Items => items.AsSpan(0, batch * (int)k[0]);

    public ReadOnlySpan<float> Scores => scores.AsSpan(0, batch * (int)k[0]);

    /// <summary>Writes the queries, padded at the end to one length, which is at least 1.</summary>
    public void Fill(ReadOnlySpan<ModelQuery> queries, int count)
    {
        (batch, length, excluded, k[0]) = (queries.Length, 1, 1, count);
        foreach (var query in queries)
        {
            length = Math.Max(length, query.History.Count);
            excluded = Math.Max(excluded, query.Exclude.Count);
        }
        Grow(ref user, batch);
        Grow(ref history, batch * length);
        Grow(ref weights, batch * length);
        Grow(ref exclude, batch * excluded);
        Grow(ref items, batch * count);
        Grow(ref scores, batch * count);
        for (var b = 0; b < batch; b++) Fill(b, queries[b]);
    }

    public void Run(InferenceSession session, RunOptions run, string[] inputNames, string[] outputNames)
    {
        var inputs = Array.ConvertAll(inputNames, Input);
        OrtValue[] outputs = [Value(items, batch, k[0]), Value(scores, batch, k[0])];
        try
        {
            session.Run(run, inputNames, inputs, outputNames, outputs);
        }
        finally
        {
            foreach (var value in inputs) value.Dispose();
            foreach (var value in outputs) value.Dispose();
        }
    }

    private void Fill(int row, ModelQuery query)
    {
        user[row] = query.User;
        var (h, e) = (row * length, row * excluded);
        history.AsSpan(h, length).Fill(-1);
        weights.AsSpan(h, length).Clear();
        exclude.AsSpan(e, excluded).Fill(-1);
        for (var i = 0; i < query.History.Count; i++) (history[h + i], weights[h + i]) = (query.History[i], query.Weights[i]);
        foreach (var item in query.Exclude) exclude[e++] = item;
    }

    private OrtValue Input(string name) => name switch
    {
        GraphInputs.User => Value(user, batch),
        GraphInputs.History => Value(history, batch, length),
        GraphInputs.Weights => Value(weights, batch, length),
        GraphInputs.Exclude => Value(exclude, batch, excluded),
        GraphInputs.K => Value(k, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an input of the contract."),
    };

    private static OrtValue Value<T>(T[] memory, params long[] shape) where T : unmanaged
    {
        var size = 1L;
        foreach (var extent in shape) size *= extent;
        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, memory.AsMemory(0, (int)size), shape);
    }

    private static void Grow<T>(ref T[] memory, int size)
    {
        if (memory.Length < size) memory = new T[size];
    }
}
