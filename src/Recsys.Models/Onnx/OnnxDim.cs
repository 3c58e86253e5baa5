namespace Recsys.Models.Onnx;

/// <summary>One dimension of a declared shape: a size, or a name for one that the caller chooses.</summary>
public readonly record struct OnnxDim(long Size, string? Name)
{
    public static implicit operator OnnxDim(long size) => new(size, null);

    public static implicit operator OnnxDim(string name) => new(-1, name);

    internal TensorShapeProto.Types.Dimension ToProto() => Name is null ? new() { DimValue = Size } : new() { DimParam = Name };
}
