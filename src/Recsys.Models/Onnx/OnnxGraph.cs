using static Recsys.Models.Onnx.TensorProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>
/// Writes an ONNX graph node by node: <c>var sum = graph.Op("Add", [a, b]);</c>. Names are made up, constants of equal
/// content may repeat, and <see cref="ToModel"/> refuses a graph that ONNX's own checker would refuse.
/// </summary>
public sealed class OnnxGraph(string name)
{
    /// <summary>The operator set: 20 has Gelu, and ScatterElements that keeps the least.</summary>
    public const int Opset = 20;

    private const int IrVersion = 10;
    private readonly GraphProto graph = new() { Name = name };
    private int names;

    public OnnxValue Input(string input, DataType type, params ReadOnlySpan<OnnxDim> shape)
    {
        graph.Input.Add(Declare(input, type, shape));
        return new(input);
    }

    /// <summary>A constant tensor, such as a weight matrix, row-major.</summary>
    public OnnxValue Constant(string hint, ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        Add(OnnxTensor.Of(Unique(hint), values, shape));

    /// <summary>A constant tensor of indexes, row-major.</summary>
    public OnnxValue Constant(string hint, ReadOnlySpan<long> values, params ReadOnlySpan<long> shape) =>
        Add(OnnxTensor.Of(Unique(hint), values, shape));

    /// <summary>A constant vector of integers, such as axes or a shape.</summary>
    public OnnxValue Integers(params ReadOnlySpan<long> values) => Add(OnnxTensor.Of(Unique("integers"), values, values.Length));

    /// <summary>A constant without dimensions.</summary>
    public OnnxValue Scalar(float value) => Add(OnnxTensor.Of(Unique("scalar"), [value]));

    /// <inheritdoc cref="Scalar(float)"/>
    public OnnxValue Scalar(long value) => Add(OnnxTensor.Of(Unique("scalar"), [value]));

    /// <summary>An operator with one output.</summary>
    public OnnxValue Op(string op, ReadOnlySpan<OnnxValue> inputs, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Ops(op, 1, inputs, attributes)[0];

    /// <summary>An operator with several outputs, such as TopK.</summary>
    public OnnxValue[] Ops(string op, int outputs, ReadOnlySpan<OnnxValue> inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var node = new NodeProto { OpType = op, Name = Unique(op) };
        foreach (var input in inputs) node.Input.Add(input.Name);
        foreach (var (attribute, value) in attributes) node.Attribute.Add(OnnxAttribute.Of(attribute, value));
        for (var o = 0; o < outputs; o++) node.Output.Add($"{node.Name}:{o}");
        graph.Node.Add(node);
        return [.. node.Output.Select(output => new OnnxValue(output))];
    }

    /// <summary>Gives a value the name and the shape under which callers read it.</summary>
    public void Output(string output, OnnxValue value, DataType type, params ReadOnlySpan<OnnxDim> shape)
    {
        graph.Node.Add(new NodeProto { OpType = "Identity", Name = Unique("Identity"), Input = { value.Name }, Output = { output } });
        graph.Output.Add(Declare(output, type, shape));
    }

    /// <exception cref="InvalidDataException">The graph breaks a rule of the format.</exception>
    public ModelProto ToModel()
    {
        var model = new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = "recsys",
            Graph = graph.Clone(),
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = Opset } },
        };
        OnnxChecker.Check(model);
        return model;
    }

    private OnnxValue Add(TensorProto tensor)
    {
        graph.Initializer.Add(tensor);
        return new(tensor.Name);
    }

    private string Unique(string hint) => $"{hint}.{names++}";

    private static ValueInfoProto Declare(string value, DataType type, ReadOnlySpan<OnnxDim> shape)
    {
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = new() };
        foreach (var dim in shape) tensor.Shape.Dim.Add(dim.ToProto());
        return new() { Name = value, Type = new() { TensorType = tensor } };
    }
}
