using Recsys.Models.Onnx;
using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>The weights of a trained model as constants of a graph, matrices transposed for products from the left.</summary>
internal sealed class ExportedWeights(OnnxGraph graph, SequentialModel model)
{
    private readonly IReadOnlyDictionary<string, Tensor> weights = model.Weights();

    /// <summary>A weight as it is.</summary>
    public OnnxValue this[string name] => Constant(name, weights[name]);

    /// <summary>The embeddings of the items, without the mask token: (d, items).</summary>
    public OnnxValue Items => Constant("Eᵀ", weights["E"].narrow(0, 0, model.ItemCount).t());

    public OnnxValue Transposed(string name) => Constant(name, weights[name].t());

    /// <summary>Queries, keys or values (0, 1, 2) of a joint projection, times a factor.</summary>
    public OnnxValue Part(string name, int part, float factor)
    {
        var rows = weights[name].chunk(3)[part] * factor;
        return Constant($"{name}.{part}", rows.dim() == 2 ? rows.t() : rows);
    }

    private OnnxValue Constant(string name, Tensor values) => graph.Constant(name, values.contiguous().data<float>().ToArray(), values.shape);
}
