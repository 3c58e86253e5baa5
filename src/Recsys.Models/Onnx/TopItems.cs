using Recsys.Core.Artifacts;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>The end of every exported graph: scores of all items in, the best k that are not excluded out.</summary>
public static class TopItems
{
    extension(OnnxGraph graph)
    {
        /// <summary>Adds the input <c>exclude</c>, for a graph that needs it before its end.</summary>
        public OnnxValue ExcludeInput() => graph.Input(GraphInputs.Exclude, DataType.Int64, "batch", "excluded");

        /// <summary>Adds the inputs <c>exclude</c> and <c>k</c> and the outputs <c>items</c> and <c>scores</c>.</summary>
        /// <param name="scores">float32 (batch, items); an item scored -∞ never comes back.</param>
        public void OutputTopItems(OnnxValue scores) => graph.OutputTopItems(scores, graph.ExcludeInput());

        /// <inheritdoc cref="OutputTopItems(OnnxGraph, OnnxValue)"/>
        public void OutputTopItems(OnnxValue scores, OnnxValue exclude)
        {
            var k = graph.Input(GraphInputs.K, DataType.Int64, 1L);

            // Index -1 means the last item to ScatterElements; the least of its score and +∞ leaves it as it is.
            var padding = graph.Op("Less", [exclude, graph.Scalar(0L)]);
            var bound = graph.Op("Where", [padding, graph.Scalar(float.PositiveInfinity), graph.Scalar(float.NegativeInfinity)]);
            var open = graph.Op("ScatterElements", [scores, exclude, bound], ("axis", 1), ("reduction", "min"));

            var best = graph.Ops("TopK", 2, [open, k], ("axis", -1), ("largest", 1), ("sorted", 1));
            var unfilled = graph.Op("IsInf", [best[0]], ("detect_positive", 0));
            graph.Output("items", graph.Op("Where", [unfilled, graph.Scalar(-1L), best[1]]), DataType.Int64, "batch", "k");
            graph.Output("scores", best[0], DataType.Float, "batch", "k");
        }
    }
}
