using Microsoft.ML.OnnxRuntime;
using Recsys.Serving.Onnx;
using Recsys.Starter;

namespace Recsys.Cli.Doctor;

/// <summary>ONNX Runtime, which serves the models.</summary>
internal static class OnnxProbe
{
    public static Finding Examine(OnnxRuntimeOptions options)
    {
        const string Check = "ONNX Runtime";
        try
        {
            var runtime = $"{OrtEnv.Instance().GetVersionString()}, offers {string.Join(", ", OrtEnv.Instance().GetAvailableProviders())}";
            if (StarterModels.All is not [var first, ..]) return new(Check, Health.Ok, runtime);
            using var model = OnnxModel.Load(first, options);
            return new(Check, Health.Ok, $"{runtime}; asked for {options.ExecutionProvider}, models run on {model.Provider} with {options.Threads} threads{(model.GraphicsRefusal is { } why ? $"; not on a graphics processor: {why}" : "")}");
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException or ModelUnavailableException)
        {
            return new(Check, Health.Broken, missing.GetBaseException().Message.ReplaceLineEndings(" "));
        }
    }
}
