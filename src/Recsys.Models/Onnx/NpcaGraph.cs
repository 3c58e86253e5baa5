using Recsys.Core.Artifacts;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>
/// Serves NPCA: ONNX has no inverse, so A⁻¹ (y − μ) and A⁻¹ k come from conjugate gradients, all columns at once.
/// </summary>
public static class NpcaGraph
{
    // Measured on histories of hundreds of ratings: the error is that of float32 from here on.
    private const int Steps = 40;

    /// <param name="K">Row-major, items × items.</param>
    /// <param name="mu">The mean of each item, standardized.</param>
    /// <param name="noise">σ².</param>
    /// <param name="mean">What a standardized rating of 0 means.</param>
    /// <param name="deviation">What a standardized rating of 1 means beyond that.</param>
    public static ModelProto Of(string name, ReadOnlySpan<float> K, ReadOnlySpan<float> mu, float noise, float mean, float deviation)
    {
        var (graph, count) = (new OnnxGraph(name), mu.Length);
        var history = graph.Input(GraphInputs.History, DataType.Int64, "batch", "length");
        var ratings = graph.Input(GraphInputs.Ratings, DataType.Float, "batch", "length");
        var items = graph.Input(GraphInputs.Items, DataType.Int64, "batch", "count");

        var padding = graph.Op("Less", [history, graph.Scalar(0L)]);
        var H = graph.Op("Where", [padding, graph.Scalar(0L), history]);
        var zero = graph.Scalar(0f);
        var (table, means) = (graph.Constant("K", K, K.Length), graph.Constant("mu", mu, mu.Length));

        // Padding is an item without covariance and without an opinion.
        var y = graph.Op("Div", [graph.Op("Sub", [ratings, graph.Scalar(mean)]), graph.Scalar(deviation)]);
        var residual = graph.Op("Where", [padding, zero, graph.Op("Sub", [y, graph.Op("Gather", [means, H])])]);
        var down = graph.Op("Unsqueeze", [padding, graph.Integers(2)]);     // (batch, length, 1)
        var across = graph.Op("Unsqueeze", [padding, graph.Integers(1)]);   // (batch, 1, length)
        var within = graph.Op("Where", [down, zero, graph.Op("Where", [across, zero, Covariances(H, H)])]);
        var k = graph.Op("Where", [down, zero, Covariances(H, items)]);      // (batch, length, count)

        var b = graph.Op("Concat", [graph.Op("Unsqueeze", [residual, graph.Integers(2)]), k], ("axis", 2));
        var solved = graph.Solve(within, graph.Scalar(noise), b);
        var alpha = graph.Op("Slice", [solved, graph.Integers(0), graph.Integers(1), graph.Integers(2)]);
        var explainedBy = graph.Op("Slice", [solved, graph.Integers(1), graph.Integers(int.MaxValue), graph.Integers(2)]);

        var shift = graph.Op("ReduceSum", [graph.Op("Mul", [k, alpha]), graph.Integers(1)], ("keepdims", 0));
        var rating = graph.Op("Add", [graph.Op("Gather", [means, items]), shift]);
        graph.Output("predictions", graph.Op("Add", [graph.Op("Mul", [rating, graph.Scalar(deviation)]), graph.Scalar(mean)]), DataType.Float, "batch", "count");

        var own = graph.Op("Gather", [table, graph.Op("Mul", [items, graph.Scalar((long)count + 1)])]);
        var explained = graph.Op("ReduceSum", [graph.Op("Mul", [k, explainedBy]), graph.Integers(1)], ("keepdims", 0));
        var variance = graph.Op("Sub", [graph.Op("Add", [own, graph.Scalar(noise)]), explained]);
        graph.Output("deviations", graph.Op("Mul", [graph.Op("Sqrt", [variance]), graph.Scalar(deviation)]), DataType.Float, "batch", "count");
        return graph.ToModel();

        // K at all pairs of (batch, n) and (batch, m): (batch, n, m)
        OnnxValue Covariances(OnnxValue rows, OnnxValue columns)
        {
            var from = graph.Op("Mul", [graph.Op("Unsqueeze", [rows, graph.Integers(2)]), graph.Scalar((long)count)]);
            return graph.Op("Gather", [table, graph.Op("Add", [from, graph.Op("Unsqueeze", [columns, graph.Integers(1)])])]);
        }
    }

    /// <summary>(K + σ²I)⁻¹ B by conjugate gradients (Hestenes and Stiefel, 1952), each column for itself.</summary>
    private static OnnxValue Solve(this OnnxGraph graph, OnnxValue K, OnnxValue noise, OnnxValue b)
    {
        var tiny = graph.Scalar(1e-20f);
        OnnxValue r = b, p = b, x = graph.Op("Mul", [b, graph.Scalar(0f)]), rr = Squares(b, b);
        for (var step = 0; step < Steps; step++)
        {
            var Ap = graph.Op("Add", [graph.Op("MatMul", [K, p]), graph.Op("Mul", [p, noise])]);
            var length = Ratio(rr, Squares(p, Ap));
            x = graph.Op("Add", [x, graph.Op("Mul", [p, length])]);
            if (step == Steps - 1) break;
            r = graph.Op("Sub", [r, graph.Op("Mul", [Ap, length])]);
            var left = Squares(r, r);
            p = graph.Op("Add", [r, graph.Op("Mul", [p, Ratio(left, rr)])]);
            rr = left;
        }
        return x;

        OnnxValue Squares(OnnxValue a, OnnxValue c) => graph.Op("ReduceSum", [graph.Op("Mul", [a, c]), graph.Integers(1)], ("keepdims", 1));

        // A column that is solved, or holds zeros from the start, stays where it is.
        OnnxValue Ratio(OnnxValue over, OnnxValue under) => graph.Op("Div", [over, graph.Op("Max", [under, tiny])]);
    }
}
