using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Recsys.Models.Torch;

/// <summary>Makes libtorch load and behave on this machine, before the first TorchSharp call.</summary>
/// <remarks>
/// TorchSharp's native library asks for a newer libstdc++ than Debian 12, Ubuntu 22.04 and RHEL 9 have, for the sake of a
/// link-time marker that nothing calls. Where loading fails for that reason, the copy in the output folder is replaced by
/// one whose requirement is weak; a library that loads is never touched.
/// </remarks>
internal static partial class TorchStartup
{
    private const string Library = "LibTorchSharp";
    private const string MissingVersion = "GLIBCXX_3.4.32";
    private static readonly Lock gate = new();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must run before TorchSharp, whichever type of this assembly is used first.")]
    internal static void Prepare()
    {
        if (!OperatingSystem.IsLinux()) return;

        // Threads of libgomp that spin while they wait make training 7 times slower beside any other load. It must be in the
        // C environment before libgomp loads: Environment.SetEnvironmentVariable does not reach native code.
        _ = SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;
    }

    /// <summary>Called only after the runtime itself failed to load a native library.</summary>
    private static nint Resolve(Assembly assembly, string name) =>
        name.EndsWith(Library, StringComparison.Ordinal) && Copies().FirstOrDefault(File.Exists) is { } path ? Load(path) : 0;

    internal static nint Load(string path)
    {
        // Threads may ask at the same time; the second finds the library as the first left it.
        lock (gate) return LoadOnce(path);
    }

    private static nint LoadOnce(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException failure) when (failure.Message.Contains(MissingVersion, StringComparison.Ordinal))
        {
            Relax(path);
            return NativeLibrary.Load(path);
        }
    }

    /// <summary>Replaces the library by a copy that only wishes for the version. The old bytes, which may be a hard link into
    /// the package cache, stay as they are, and a process that starts meanwhile sees the old file or the new one.</summary>
    internal static void Relax(string path)
    {
        var library = File.ReadAllBytes(path);
        if (!ElfVersionRequirements.MarkWeak(library, MissingVersion)) return;
        var copy = $"{path}.{Guid.NewGuid():N}";   // never the one that another process or thread is writing
        try
        {
            File.WriteAllBytes(copy, library);
            File.Move(copy, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(copy);
            throw new IOException($"'{path}' needs a libstdc++ with {MissingVersion} and its folder cannot be written to adapt it: run once as a user who may write there, or install a newer libstdc++.", failure);
        }
    }

    /// <summary>Where the application's own copy may lie; never the package cache.</summary>
    private static IEnumerable<string> Copies() =>
        from folder in new[] { "", $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native", "runtimes/linux-x64/native" }
        select Path.Combine(AppContext.BaseDirectory, folder, $"lib{Library}.so");

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
