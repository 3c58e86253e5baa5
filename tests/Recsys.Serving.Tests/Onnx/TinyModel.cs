using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Recsys.Core.Artifacts;
using Recsys.Models.Onnx;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Serving.Tests.Onnx;

/// <summary>A model of a few items in memory: an item's score is the sum of its weights from the items of the history.</summary>
public sealed class TinyModel : IModelSource
{
    private readonly Dictionary<string, byte[]> files = [];

    /// <param name="weights">Row i: what item i in the history gives to every item.</param>
    public TinyModel(float[,] weights, params string[] items)
    {
        files["model.onnx"] = Graph(weights, items.Length).ToByteArray();
        files["items.txt"] = Encoding.UTF8.GetBytes(string.Concat(items.Select(item => $"{item}\n")));
        Describe(manifest => manifest);
    }

    public string Name => "tiny";

    public Stream? Open(string file) => files.TryGetValue(file, out var bytes) ? new MemoryStream(bytes) : null;

    /// <summary>Writes the manifest that fits the files, after a change.</summary>
    public TinyModel Describe(Func<ModelManifest, ModelManifest> change)
    {
        var manifest = change(new()
        {
            Name = "tiny",
            Title = "Tiny",
            GraphSha256 = Convert.ToHexStringLower(SHA256.HashData(files["model.onnx"])),
            ItemsSha256 = Convert.ToHexStringLower(SHA256.HashData(files["items.txt"])),
            ItemCount = Encoding.UTF8.GetString(files["items.txt"]).Count(c => c == '\n'),
            Inputs = [GraphInputs.History, GraphInputs.Weights, GraphInputs.Exclude, GraphInputs.K],
        });
        return Replace("manifest.json", _ => JsonSerializer.SerializeToUtf8Bytes(manifest, ArtifactJson.Default.ModelManifest));
    }

    public TinyModel Replace(string file, Func<byte[], byte[]> change)
    {
        files[file] = change(files.GetValueOrDefault(file, []));
        return this;
    }

    public TinyModel Without(string file)
    {
        files.Remove(file);
        return this;
    }

    private static ModelProto Graph(float[,] weights, int items)
    {
        OnnxGraph graph = new("tiny");
        var history = graph.Input(GraphInputs.History, DataType.Int64, "batch", "length");
        var factors = graph.Input(GraphInputs.Weights, DataType.Float, "batch", "length");
        var table = graph.Constant("weights", [.. weights.Cast<float>()], items, items);

        var rows = graph.Op("Gather", [table, history], ("axis", 0));   // padding reads a row and its weight is 0
        var scaled = graph.Op("Mul", [rows, graph.Op("Unsqueeze", [factors, graph.Integers(2)])]);
        graph.OutputTopItems(graph.Op("ReduceSum", [scaled, graph.Integers(1)], ("keepdims", 0)));
        return graph.ToModel();
    }
}
