namespace Recsys.Models.Onnx;

/// <summary>
/// The rules of ONNX's own checker that a written graph can break: declared operator set, declared types and shapes,
/// every value defined once and before its use, nothing unused.
/// </summary>
public static class OnnxChecker
{
    /// <exception cref="InvalidDataException">A rule is broken; the message names every breach.</exception>
    public static void Check(ModelProto model)
    {
        var breaches = Breaches(model).ToList();
        if (breaches.Count > 0)
            throw new InvalidDataException($"The ONNX graph '{model.Graph?.Name}' is not valid: {string.Join("; ", breaches)}.");
    }

    private static IEnumerable<string> Breaches(ModelProto model)
    {
        if (model.IrVersion < 3) yield return "no IR version from 3 on";
        if (!model.OpsetImport.Any(import => import.Domain.Length == 0 && import.Version > 0)) yield return "no operator set declared";
        if (model.Graph is not { Name.Length: > 0 } graph)
        {
            yield return "no named graph";
            yield break;
        }
        if (graph.Output.Count == 0) yield return "no output";
        foreach (var breach in Declarations(graph).Concat(Constants(graph)).Concat(Order(graph)).Concat(Unused(graph))) yield return breach;
    }

    private static IEnumerable<string> Declarations(GraphProto graph) =>
        from value in graph.Input.Concat(graph.Output)
        where value.Name.Length == 0 || value.Type?.TensorType is not { ElemType: > 0, Shape: not null } type
            || type.Shape.Dim.Any(dim => dim is { HasDimParam: false, HasDimValue: false } or { HasDimParam: true, DimParam: "" } or { HasDimValue: true, DimValue: < 0 })
        select $"'{value.Name}' has no full type and shape";

    private static IEnumerable<string> Constants(GraphProto graph) =>
        from tensor in graph.Initializer
        let wanted = tensor.Dims.Aggregate(1L, (size, dim) => size * dim) * Width(tensor.DataType)
        where wanted == 0 && tensor.Dims.All(dim => dim > 0) || wanted != tensor.RawData.Length
        select $"constant '{tensor.Name}' holds {tensor.RawData.Length} bytes, its type and shape want {wanted}";

    private static IEnumerable<string> Order(GraphProto graph)
    {
        var defined = new HashSet<string>();
        foreach (var name in graph.Input.Select(input => input.Name).Concat(graph.Initializer.Select(tensor => tensor.Name)))
            if (!defined.Add(name)) yield return $"'{name}' is defined twice";

        var nodes = new HashSet<string>();
        foreach (var node in graph.Node)
        {
            if (node.OpType.Length == 0) yield return $"node '{node.Name}' has no operator";
            if (!nodes.Add(node.Name)) yield return $"two nodes are named '{node.Name}'";
            foreach (var input in node.Input)
                if (input.Length > 0 && !defined.Contains(input)) yield return $"'{node.Name}' reads '{input}' before it is defined";
            foreach (var output in node.Output)
                if (!defined.Add(output)) yield return $"'{output}' is defined twice";
        }
        foreach (var output in graph.Output)
            if (!defined.Contains(output.Name)) yield return $"the output '{output.Name}' is never computed";
    }

    private static IEnumerable<string> Unused(GraphProto graph)
    {
        var used = graph.Node.SelectMany(node => node.Input).Concat(graph.Output.Select(output => output.Name)).ToHashSet();
        return from name in graph.Input.Select(input => input.Name).Concat(graph.Initializer.Select(tensor => tensor.Name))
               where !used.Contains(name)
               select $"'{name}' is never used";
    }

    private static int Width(int type) => (TensorProto.Types.DataType)type switch
    {
        TensorProto.Types.DataType.Float or TensorProto.Types.DataType.Int32 => 4,
        TensorProto.Types.DataType.Int64 => 8,
        TensorProto.Types.DataType.Bool => 1,
        _ => 0,
    };
}
