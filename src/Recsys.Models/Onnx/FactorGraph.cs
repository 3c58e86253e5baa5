using Recsys.Core.Artifacts;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>
/// Serves factor models, ŷᵤᵢ = eᵤᵀeᵢ: a trained user by index, anybody else folded in from the items of the history.
/// </summary>
public static class FactorGraph
{
    /// <param name="knows">What the rows of <paramref name="users"/> are.</param>
    /// <param name="users">Row-major, users × size; empty where only fold-in is wanted, and then the graph takes no <c>user</c>.</param>
    /// <param name="items">Row-major, items × size.</param>
    /// <param name="fold">Row-major, items × size: what each item of a history adds to the folded-in user.</param>
    public static ModelProto Of(
        string name, ReadOnlySpan<float> users, ReadOnlySpan<float> items, ReadOnlySpan<float> fold, int size, FoldIn division,
        UserRows knows = UserRows.Whole)
    {
        var graph = new OnnxGraph(name);
        var user = FoldedIn(graph, graph.Constant("fold", fold, fold.Length / size, size), division);
        if (!users.IsEmpty) user = Known(graph, graph.Constant("users", users, users.Length / size, size), user, knows);

        // Items are stored transposed, so that one user is a plain matrix product over contiguous rows.
        var scores = graph.Op("MatMul", [user, graph.Constant("items", Transposed(items, size), size, items.Length / size)]);
        graph.OutputTopItems(scores);
        return graph.ToModel();
    }

    private static OnnxValue FoldedIn(OnnxGraph graph, OnnxValue fold, FoldIn division)
    {
        var (items, weights) = graph.WeightedHistory();
        var sum = graph.WeightedSum(fold, items, weights);
        if (division == FoldIn.Sum) return sum;

        var total = graph.Op("ReduceSum", [graph.Op("Abs", [weights]), graph.Integers(1)], ("keepdims", 1));
        var some = graph.Op("Where", [graph.Op("Greater", [total, graph.Scalar(0f)]), total, graph.Scalar(1f)]);
        return graph.Op("Div", [sum, division == FoldIn.Mean ? some : graph.Op("Sqrt", [some])]);
    }

    private static OnnxValue Known(OnnxGraph graph, OnnxValue users, OnnxValue folded, UserRows knows)
    {
        var user = graph.Input(GraphInputs.User, DataType.Int64, "batch");
        var cold = graph.Op("Less", [graph.Op("Unsqueeze", [user, graph.Integers(1)]), graph.Scalar(0L)]);
        var row = graph.Op("Gather", [users, user], ("axis", 0));   // -1 reads a row that Where drops
        return knows == UserRows.Whole
            ? graph.Op("Where", [cold, folded, row])
            : graph.Op("Add", [folded, graph.Op("Where", [cold, graph.Scalar(0f), row])]);
    }

    private static float[] Transposed(ReadOnlySpan<float> rows, int width)
    {
        var height = rows.Length / width;
        var columns = new float[rows.Length];
        for (var r = 0; r < height; r++)
            for (var c = 0; c < width; c++) columns[c * height + r] = rows[r * width + c];
        return columns;
    }
}
