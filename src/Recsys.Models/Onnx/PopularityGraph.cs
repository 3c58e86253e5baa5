namespace Recsys.Models.Onnx;

/// <summary>Serves a model that scores items the same for everybody.</summary>
public static class PopularityGraph
{
    public static ModelProto Of(string name, ReadOnlySpan<float> scores)
    {
        var graph = new OnnxGraph(name);
        var exclude = graph.ExcludeInput();
        var batch = graph.Op("Shape", [exclude], ("start", 0), ("end", 1));
        var shape = graph.Op("Concat", [batch, graph.Integers(scores.Length)], ("axis", 0));
        graph.OutputTopItems(graph.Op("Expand", [graph.Constant("scores", scores, 1, scores.Length), shape]), exclude);
        return graph.ToModel();
    }
}
