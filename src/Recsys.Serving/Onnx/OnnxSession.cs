using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Recsys.Serving.Onnx;

/// <summary>Opens sessions of ONNX Runtime as the settings say, and knows where they really compute.</summary>
internal static partial class OnnxSession
{
    private const string CudaProvider = "CUDAExecutionProvider";

    /// <summary>Was this program built with the package that can use a graphics processor?</summary>
    public static bool HasCuda
    {
        get
        {
            var environment = OrtEnv.Instance();
            environment.EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;   // what goes wrong comes as an exception, once
            return environment.GetAvailableProviders().Contains(CudaProvider);
        }
    }

    /// <returns>The session, where it computes, and why not on a graphics processor where one was to be tried.</returns>
    /// <exception cref="ModelUnavailableException">The graph cannot be loaded, or not on the provider that was asked for.</exception>
    public static (InferenceSession Session, ExecutionProvider Provider, string? Refusal) Open(string model, byte[] graph, OnnxRuntimeOptions options, ILogger logger)
    {
        try
        {
            var opened = Open(graph, options, logger);
            Running(logger, model, opened.Provider, options.Threads);
            return opened;
        }
        catch (OnnxRuntimeException refused)
        {
            throw new ModelUnavailableException(model, $"ONNX Runtime refuses it: {OneLine(refused)}", refused);
        }
    }

    private static (InferenceSession Session, ExecutionProvider Provider, string? Refusal) Open(byte[] graph, OnnxRuntimeOptions options, ILogger logger)
    {
        var offered = HasCuda;   // asked first: without its environment ONNX Runtime cannot say why a provider does not load
        if (options.ExecutionProvider == ExecutionProvider.Cuda) return (OnCuda(graph, options), ExecutionProvider.Cuda, null);
        string? refusal = null;
        if (options.ExecutionProvider == ExecutionProvider.Auto && offered)
        {
            try
            {
                return (OnCuda(graph, options), ExecutionProvider.Cuda, null);
            }
            catch (OnnxRuntimeException noDevice)
            {
                refusal = OneLine(noDevice);
                FallingBack(logger, refusal);
            }
        }
        using var settings = Settings(options);
        return (new(graph, settings), ExecutionProvider.Cpu, refusal);
    }

    private static InferenceSession OnCuda(byte[] graph, OnnxRuntimeOptions options)
    {
        using OrtCUDAProviderOptions cuda = new();
        Dictionary<string, string> values = new() { ["device_id"] = $"{options.DeviceId}" };
        if (options.MemoryLimit > 0) values["gpu_mem_limit"] = $"{(long)options.MemoryLimit << 20}";
        cuda.UpdateOptions(values);
        using var settings = Settings(options);
        settings.AppendExecutionProvider_CUDA(cuda);
        return new(graph, settings);
    }

    private static SessionOptions Settings(OnnxRuntimeOptions options)
    {
        SessionOptions settings = new()
        {
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");   // waiting threads leave the processor to others
        return settings;
    }

    private static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ");

    [LoggerMessage(LogLevel.Information, "{Model} runs on {Provider} with {Threads} threads")]
    private static partial void Running(ILogger logger, string model, ExecutionProvider provider, int threads);

    [LoggerMessage(LogLevel.Warning, "The graphics processor cannot be used, the processor serves: {Reason}")]
    private static partial void FallingBack(ILogger logger, string reason);
}
