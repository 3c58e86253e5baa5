using Recsys.Core.Artifacts;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>The beginning of the graphs that read a history: item indexes, and weights that are zero on the padding.</summary>
internal static class HistoryInputs
{
    extension(OnnxGraph graph)
    {
        /// <returns>Items as they came, int64 (batch, length), and weights, float32 (batch, length).</returns>
        public (OnnxValue Items, OnnxValue Weights) WeightedHistory()
        {
            var items = graph.Input(GraphInputs.History, DataType.Int64, "batch", "length");
            var weights = graph.Input(GraphInputs.Weights, DataType.Float, "batch", "length");
            var padding = graph.Op("Less", [items, graph.Scalar(0L)]);
            return (items, graph.Op("Where", [padding, graph.Scalar(0f), weights]));
        }

        /// <summary>Σ over the history of weight × the item's row of a table.</summary>
        /// <param name="table">float32 (items, width).</param>
        /// <returns>float32 (batch, width); zeros for an empty history.</returns>
        public OnnxValue WeightedSum(OnnxValue table, OnnxValue items, OnnxValue weights)
        {
            var rows = graph.Op("Gather", [table, items], ("axis", 0));               // (batch, length, width)
            var across = graph.Op("Unsqueeze", [weights, graph.Integers(1)]);         // (batch, 1, length)
            return graph.Op("Squeeze", [graph.Op("MatMul", [across, rows]), graph.Integers(1)]);
        }
    }
}
