namespace Recsys.Serving.Onnx;

/// <summary>A trained model cannot be served; the message says which, why, and what to do.</summary>
public sealed class ModelUnavailableException : IOException
{
    public ModelUnavailableException(string model, string reason, Exception? cause = null)
        : base($"The model '{model}' is not served: {reason}", cause) { }
}
