using System.Reflection;
using System.Runtime.InteropServices;
using Recsys.Models.Onnx;

namespace Recsys.Models.Runs;

/// <summary>Versions of the software that a run was computed with.</summary>
internal static class RunVersions
{
    public static IReadOnlyDictionary<string, string> Current { get; } = new Dictionary<string, string>
    {
        ["recsys"] = Informational(typeof(RunVersions).Assembly),
        ["dotnet"] = Environment.Version.ToString(),
        ["system"] = RuntimeInformation.RuntimeIdentifier,
        ["torchSharp"] = Informational(typeof(TorchSharp.torch).Assembly),
        ["opset"] = OnnxGraph.Opset.ToString(),
    };

    private static string Informational(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version!.ToString();
}
