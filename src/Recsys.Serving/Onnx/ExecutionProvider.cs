namespace Recsys.Serving.Onnx;

/// <summary>Where ONNX Runtime computes.</summary>
public enum ExecutionProvider
{
    /// <summary>On the graphics processor where one can be used, else on the processor.</summary>
    Auto,

    /// <summary>On the processor.</summary>
    Cpu,

    /// <summary>On an NVIDIA graphics processor; a model that cannot run there is not served.</summary>
    Cuda,
}
