using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Recsys.Serving.Onnx;

/// <summary>How trained models run, from the section <c>OnnxRuntime</c> of appsettings.json.</summary>
public sealed record OnnxRuntimeOptions
{
    public ExecutionProvider ExecutionProvider { get; init; } = ExecutionProvider.Auto;

    /// <summary>Which graphics processor.</summary>
    [Range(0, 63)] public int DeviceId { get; init; }

    /// <summary>Threads within one request; more requests at once run beside each other anyway.</summary>
    [Range(1, 256)] public int Threads { get; init; } = 1;

    /// <summary>The most memory on the graphics processor, in MiB; 0 sets no limit.</summary>
    [Range(0, 1 << 20)] public int MemoryLimit { get; init; }
}

/// <summary>Checks <see cref="OnnxRuntimeOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class OnnxRuntimeOptionsValidator : IValidateOptions<OnnxRuntimeOptions>;
