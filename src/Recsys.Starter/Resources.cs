using System.Reflection;

namespace Recsys.Starter;

/// <summary>The files embedded in this assembly, by their path in the project with forward slashes.</summary>
internal static class Resources
{
    private static readonly Assembly box = typeof(Resources).Assembly;

    public static IEnumerable<string> Names => box.GetManifestResourceNames();

    /// <summary>Opens a file, or null where there is none.</summary>
    public static Stream? Find(string path) => box.GetManifestResourceStream(path);

    /// <exception cref="InvalidOperationException">The assembly was built without the file.</exception>
    public static Stream Open(string path) =>
        Find(path) ?? throw new InvalidOperationException($"'{path}' is missing from {box.GetName().Name}; build the project again.");
}
