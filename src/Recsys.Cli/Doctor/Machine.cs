using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Recsys.Cli.Doctor;

/// <summary>The processor, the system and .NET.</summary>
internal static class Machine
{
    public static IEnumerable<Finding> Examine()
    {
        yield return new(".NET", Health.Ok, RuntimeInformation.FrameworkDescription);
        yield return new("system", Health.Ok, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}");
        yield return new("processor", Health.Ok, $"{Environment.ProcessorCount} cores; {string.Join(", ", Features())}");
        yield return new("memory", Health.Ok, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20:N0} MiB");
    }

    /// <summary>What the fast paths ask for; without them slower ones serve with the same results.</summary>
    private static IEnumerable<string> Features()
    {
        yield return Feature("Vector512", Vector512.IsHardwareAccelerated);
        yield return Feature("AVX-512", Avx512F.IsSupported);
        yield return Feature("AVX-VNNI", AvxVnni.IsSupported);
        yield return Feature("AVX2", Avx2.IsSupported);
    }

    private static string Feature(string name, bool present) => present ? name : $"no {name}";
}
