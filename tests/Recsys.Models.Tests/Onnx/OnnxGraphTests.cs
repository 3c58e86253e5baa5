using CsCheck;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Models.Onnx;
using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Tests.Onnx;

public sealed class OnnxGraphTests
{
    private static readonly Gen<int[]> items = Gen.Int[0, 9].Array[0, 6].Select(drawn => drawn.Distinct().ToArray());

    [Fact]
    public void A_toy_graph_returns_the_best_items_that_are_not_excluded()
    {
        using var session = new OnnxSession(Toy([.1f, .4f, .3f, .2f]));

        var (found, scores) = session.Top(3, [[0], [0]], exclude: [[], [1]]);

        Assert.Equal([1, 2, 3], found[0]);
        Assert.Equal([2, 3, 0], found[1]);
        Assert.Equal([.4f, .3f, .2f], scores[0]);
    }

    [Fact]
    public void Padding_of_the_exclusions_leaves_the_last_item_in()
    {
        using var session = new OnnxSession(Toy([.1f, .2f, .3f]));

        var (found, _) = session.Top(2, [[0], [0]], exclude: [[0], [2, 1]]);

        Assert.Equal([2, 1], found[0]);
        Assert.Equal([0, -1], found[1]);
    }

    [Fact]
    public void Every_list_is_the_top_k_of_the_scores_without_the_exclusions() =>
        Gen.Select(Gen.Float[0, 1].Array[10], items.Array[1, 5], Gen.Int[1, 10]).Sample((scores, exclude, k) =>
        {
            using var session = new OnnxSession(Toy(scores));

            var (found, _) = session.Top(k, [.. exclude.Select(_ => new[] { 0 })], exclude);

            foreach (var (row, excluded) in found.Zip(exclude))
            {
                var open = scores.Select((score, item) => excluded.Contains(item) ? float.NegativeInfinity : score).ToArray();
                Assert.Equal(TopK.Of(open, k), row.Where(item => item >= 0).Select(item => (int)item));
            }
        }, iter: 30);

    [Fact]
    public void A_value_that_is_read_before_it_is_made_is_refused()
    {
        var graph = new OnnxGraph("broken");
        graph.Output("out", new OnnxValue("nowhere"), DataType.Float, 1L);

        var refused = Assert.Throws<InvalidDataException>(() => graph.ToModel());

        Assert.Contains("reads 'nowhere' before it is defined", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_that_nothing_reads_is_refused()
    {
        var graph = new OnnxGraph("broken");
        graph.Output("out", graph.Input("in", DataType.Float, 1L), DataType.Float, 1L);
        graph.Scalar(1f);

        Assert.Contains("never used", Assert.Throws<InvalidDataException>(() => graph.ToModel()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_model_is_refused_with_every_breach()
    {
        var model = Toy([1, 2]);
        model.OpsetImport.Clear();
        model.Graph.Initializer[0].Dims.Add(3);
        model.Graph.Output[0].Type = null;
        model.Graph.Node.Add(model.Graph.Node[0].Clone());

        var message = Assert.Throws<InvalidDataException>(() => OnnxChecker.Check(model)).Message;

        Assert.All(
            ["no operator set", "bytes, its type and shape want", "no full type and shape", "two nodes are named", "defined twice"],
            breach => Assert.Contains(breach, message, StringComparison.Ordinal));
    }

    /// <summary>The same scores for everybody.</summary>
    private static ModelProto Toy(float[] scores)
    {
        var graph = new OnnxGraph("toy");
        var history = graph.Input(GraphInputs.History, DataType.Int64, "batch", "length");
        var batch = graph.Op("Shape", [history], ("start", 0), ("end", 1));
        var shape = graph.Op("Concat", [batch, graph.Integers(scores.Length)], ("axis", 0));
        graph.OutputTopItems(graph.Op("Expand", [graph.Constant("scores", scores, 1, scores.Length), shape]));
        return graph.ToModel();
    }
}
