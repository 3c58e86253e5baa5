using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Recsys.Models.Onnx;

/// <summary>Makes tensors of the ONNX format; the raw bytes are little-endian, as the format wants.</summary>
internal static class OnnxTensor
{
    public static TensorProto Of(string name, ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        Of(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), values.Length, shape);

    public static TensorProto Of(string name, ReadOnlySpan<long> values, params ReadOnlySpan<long> shape) =>
        Of(name, TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), values.Length, shape);

    private static TensorProto Of(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> raw, int count, ReadOnlySpan<long> shape)
    {
        var size = 1L;
        foreach (var dim in shape) size *= dim;
        if (size != count) throw new ArgumentException($"The tensor '{name}' has {count} values, its shape wants {size}.", nameof(shape));
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(raw) };
        foreach (var dim in shape) tensor.Dims.Add(dim);
        return tensor;
    }
}
