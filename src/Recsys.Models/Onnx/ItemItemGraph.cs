namespace Recsys.Models.Onnx;

/// <summary>Serves item–item models: an item's score is the sum of its weights from the items of the history, x·B.</summary>
public static class ItemItemGraph
{
    /// <summary>All weights, for models such as EASE.</summary>
    /// <param name="b">Row-major, items × items: row i is what item i in the history gives to every item.</param>
    public static ModelProto Dense(string name, ReadOnlySpan<float> b, int itemCount)
    {
        var graph = new OnnxGraph(name);
        var (items, weights) = graph.WeightedHistory();
        var table = graph.Constant("B", b, itemCount, itemCount);
        graph.OutputTopItems(graph.WeightedSum(table, items, weights));
        return graph.ToModel();
    }

    /// <summary>Only the strongest weights of each item, for models such as ItemKNN.</summary>
    /// <param name="neighbours">Row-major, items × width: which items item i gives to; any index where the weight is 0.</param>
    /// <param name="similarities">Row-major, items × width: how much.</param>
    public static ModelProto Sparse(string name, ReadOnlySpan<long> neighbours, ReadOnlySpan<float> similarities, int itemCount)
    {
        var width = neighbours.Length / itemCount;
        var graph = new OnnxGraph(name);
        var (items, weights) = graph.WeightedHistory();
        var given = graph.Op("Mul",
        [
            graph.Op("Gather", [graph.Constant("similarities", similarities, itemCount, width), items], ("axis", 0)),
            graph.Op("Unsqueeze", [weights, graph.Integers(2)]),
        ]);
        var to = graph.Op("Gather", [graph.Constant("neighbours", neighbours, itemCount, width), items], ("axis", 0));

        var batch = graph.Op("Shape", [items], ("start", 0), ("end", 1));
        var nothing = graph.Op("Expand", [graph.Scalar(0f), graph.Op("Concat", [batch, graph.Integers(itemCount)], ("axis", 0))]);
        graph.OutputTopItems(graph.Op("ScatterElements", [nothing, Flat(to), Flat(given)], ("axis", 1), ("reduction", "add")));
        return graph.ToModel();

        // (batch, length, width) to (batch, length · width)
        OnnxValue Flat(OnnxValue value) => graph.Op("Flatten", [value], ("axis", 1));
    }
}
