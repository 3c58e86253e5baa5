using Recsys.Core.Artifacts;
using Recsys.Models.Onnx;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Sequential;

/// <summary>
/// The serving graph of a sequential model. Histories come padded at the end; positions count from the last real item, and
/// the last layer is computed for the one place that asks.
/// </summary>
internal sealed class TransformerGraph
{
    private const float Never = -1e4f;

    private readonly OnnxGraph graph;
    private readonly TransformerOptions options;
    private readonly ExportedWeights w;
    private readonly int d;

    private TransformerGraph(SequentialModel model, TransformerOptions options)
    {
        graph = new(model.Name);
        (this.options, d) = (options, options.EmbeddingSize);
        w = new(graph, model);
    }

    /// <param name="appendMask">Ask through a mask token behind the history (BERT4Rec), or through its last item (SASRec)?</param>
    public static ModelProto Write(SequentialModel model, TransformerOptions options, bool appendMask) =>
        new TransformerGraph(model, options).Write(model, appendMask);

    private ModelProto Write(SequentialModel model, bool appendMask)
    {
        var history = graph.Input(GraphInputs.History, DataType.Int64, "batch", "length");
        var isItem = graph.Op("GreaterOrEqual", [history, graph.Scalar(0L)]);
        var count = graph.Op("ReduceSum", [graph.Op("Cast", [isItem], ("to", (int)DataType.Int64)), graph.Integers(1)], ("keepdims", 1));

        // Every row gets one place more, so that there is always one to ask from; without an item it holds the mask token.
        var mask = graph.Op("Expand", [graph.Scalar((long)model.ItemCount), graph.Op("Shape", [count])]);
        var tokens = graph.Op("Concat", [graph.Op("Where", [isItem, history, graph.Scalar((long)model.ItemCount)]), mask], ("axis", 1));
        var asking = appendMask ? count : graph.Op("Max", [graph.Op("Sub", [count, graph.Scalar(1L)]), graph.Scalar(0L)]);
        var x = Encode(tokens, asking, model.Length, isCausal: !appendMask);
        graph.OutputTopItems(Head(x, appendMask));
        return graph.ToModel();
    }

    /// <returns>The hidden state (batch, d) of the place that asks.</returns>
    private OnnxValue Encode(OnnxValue tokens, OnnxValue asking, int length, bool isCausal)
    {
        var places = graph.Op("Range", [graph.Scalar(0L), graph.Op("Gather", [graph.Op("Shape", [tokens]), graph.Scalar(1L)]), graph.Scalar(1L)]);
        var behind = graph.Op("Sub", [asking, places]);                                  // (batch, T): items until the one that asks
        var position = graph.Op("Clip", [graph.Op("Sub", [graph.Scalar(length - 1L), behind]), graph.Scalar(0L), graph.Scalar(length - 1L)]);
        var bias = graph.Op("Unsqueeze", [Hide(graph.Op("Less", [behind, graph.Scalar(0L)])), graph.Integers(1, 2)]);

        var x = graph.Op("Add", [graph.Op("Gather", [w["E"], tokens]), graph.Op("Gather", [w["P"], position])]);
        for (var l = 0; l < options.Layers - 1; l++) x = Layer(l, x, null, isCausal ? graph.Op("Add", [bias, Future(places)]) : bias);
        x = Layer(options.Layers - 1, x, graph.Op("Unsqueeze", [asking, graph.Integers(2)]), bias);
        return graph.Op("Reshape", [Normalize(x, "γ", "β"), graph.Integers(-1, d)]);
    }

    private OnnxValue Hide(OnnxValue condition) => graph.Op("Where", [condition, graph.Scalar(Never), graph.Scalar(0f)]);

    /// <summary>(T, T): no place sees a later one.</summary>
    private OnnxValue Future(OnnxValue places) =>
        Hide(graph.Op("Less", [graph.Op("Unsqueeze", [places, graph.Integers(1)]), graph.Op("Unsqueeze", [places, graph.Integers(0)])]));

    /// <param name="only">(batch, 1, 1): the one place to compute; null for all.</param>
    private OnnxValue Layer(int l, OnnxValue x, OnnxValue? only, OnnxValue bias)
    {
        var n = Normalize(x, $"γ1.{l}", $"β1.{l}");
        var asking = n;
        if (only is { } place) (x, asking) = (At(x, place), At(n, place));
        x = graph.Op("Add", [x, Attend(l, asking, n, bias)]);

        n = Normalize(x, $"γ2.{l}", $"β2.{l}");
        var inner = graph.Op("Gelu", [Linear(n, w.Transposed($"W1.{l}"), w[$"b1.{l}"])]);
        return graph.Op("Add", [x, Linear(inner, w.Transposed($"W2.{l}"), w[$"b2.{l}"])]);
    }

    private OnnxValue Attend(int l, OnnxValue asking, OnnxValue n, OnnxValue bias)
    {
        var scale = (float)(1 / Math.Sqrt(d / options.Heads));
        OnnxValue Project(OnnxValue from, int part, float factor, params ReadOnlySpan<long> order) =>
            Heads(Linear(from, w.Part($"Wqkv.{l}", part, factor), w.Part($"bqkv.{l}", part, factor)), order);

        var logits = graph.Op("MatMul", [Project(asking, 0, scale, 0, 2, 1, 3), Project(n, 1, 1, 0, 2, 3, 1)]);
        var attention = graph.Op("Softmax", [graph.Op("Add", [logits, bias])], ("axis", -1));
        var values = graph.Op("Transpose", [graph.Op("MatMul", [attention, Project(n, 2, 1, 0, 2, 1, 3)])], ("perm", new long[] { 0, 2, 1, 3 }));
        return Linear(graph.Op("Reshape", [values, graph.Integers(0, -1, d)]), w.Transposed($"Wo.{l}"), w[$"bo.{l}"]);
    }

    private OnnxValue Heads(OnnxValue x, ReadOnlySpan<long> order) =>
        graph.Op("Transpose", [graph.Op("Reshape", [x, graph.Integers(0, -1, options.Heads, d / options.Heads)])], ("perm", order.ToArray()));

    /// <summary>Softmax needs no probabilities here: the logits h Eᵀ + bᴼ rank.</summary>
    private OnnxValue Head(OnnxValue h, bool isBert)
    {
        if (isBert) h = Normalize(graph.Op("Gelu", [Linear(h, w.Transposed("WP"), w["bP"])]), "γP", "βP");
        return Linear(h, w.Items, w["bO"]);
    }

    private OnnxValue At(OnnxValue x, OnnxValue place) => graph.Op("GatherND", [x, place], ("batch_dims", 1));

    private OnnxValue Normalize(OnnxValue x, string γ, string β) =>
        graph.Op("LayerNormalization", [x, w[γ], w[β]], ("axis", -1), ("epsilon", (float)Transformer.Epsilon));

    private OnnxValue Linear(OnnxValue x, OnnxValue W, OnnxValue b) => graph.Op("Add", [graph.Op("MatMul", [x, W]), b]);
}
