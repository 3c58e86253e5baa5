namespace Recsys.Models.Onnx;

/// <summary>A tensor inside an <see cref="OnnxGraph"/>, known by its name.</summary>
public readonly record struct OnnxValue(string Name)
{
    /// <summary>Stands where an operator's optional input is left out.</summary>
    public static OnnxValue None { get; } = new("");
}
