using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Recsys.Core.Artifacts;
using Recsys.Models.Onnx;

namespace Recsys.Models.Tests.Onnx;

/// <summary>Runs a written graph through ONNX Runtime and reads its item lists.</summary>
internal sealed class OnnxSession(ModelProto model) : IDisposable
{
    private readonly InferenceSession session = new(model.ToByteArray());

    /// <summary>The outputs <c>items</c> and <c>scores</c> for a batch of histories; only inputs that the graph has are fed.</summary>
    public (long[][] Items, float[][] Scores) Top(
        int k, IReadOnlyList<int[]> histories, IReadOnlyList<int[]>? exclude = null, IReadOnlyList<int>? users = null)
    {
        exclude ??= [.. histories.Select(_ => Array.Empty<int>())];
        users ??= [.. histories.Select(_ => -1)];
        var history = Padded(histories);
        NamedOnnxValue[] all =
        [
            NamedOnnxValue.CreateFromTensor(GraphInputs.User, new DenseTensor<long>(users.Select(user => (long)user).ToArray(), [users.Count])),
            NamedOnnxValue.CreateFromTensor(GraphInputs.History, history),
            NamedOnnxValue.CreateFromTensor(GraphInputs.Weights, new DenseTensor<float>(Enumerable.Repeat(1f, (int)history.Length).ToArray(), history.Dimensions)),
            NamedOnnxValue.CreateFromTensor(GraphInputs.Exclude, Padded(exclude)),
            NamedOnnxValue.CreateFromTensor(GraphInputs.K, new DenseTensor<long>(new long[] { k }, [1])),
        ];
        using var outputs = session.Run([.. all.Where(input => session.InputMetadata.ContainsKey(input.Name))]);
        return (Rows(outputs.First(o => o.Name == "items").AsTensor<long>(), k), Rows(outputs.First(o => o.Name == "scores").AsTensor<float>(), k));
    }

    public IReadOnlyCollection<string> Inputs => [.. session.InputMetadata.Keys];

    public void Dispose() => session.Dispose();

    private static DenseTensor<long> Padded(IReadOnlyList<int[]> rows)
    {
        var tensor = new DenseTensor<long>([rows.Count, rows.Max(row => row.Length)]);
        tensor.Fill(-1);
        for (var r = 0; r < rows.Count; r++)
            for (var i = 0; i < rows[r].Length; i++) tensor[r, i] = rows[r][i];
        return tensor;
    }

    private static T[][] Rows<T>(Tensor<T> values, int width) => [.. values.ToArray().Chunk(width)];
}
