namespace Recsys.Tests;

/// <summary>Where the sources and, on a developer's machine, the public data sets lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Upwards("Recsys.sln");

    public static string Src { get; } = Path.Combine(Root, "src");

    /// <summary>The folder of public data sets: RECSYS_DATA, else ../shared/data beside the repository.</summary>
    public static string DataRoot { get; } =
        Environment.GetEnvironmentVariable("RECSYS_DATA") is { Length: > 0 } set ? set : Path.GetFullPath(Path.Combine(Root, "../shared/data"));

    /// <summary>The path of a public data set; the test says so and skips where it is absent.</summary>
    public static string Data(string path)
    {
        var full = Path.Combine(DataRoot, path);
        Assert.SkipUnless(Path.Exists(full), $"The public data '{path}' is not here; set RECSYS_DATA to the folder that holds it.");
        return full;
    }

    private static string Upwards(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No {file} above {AppContext.BaseDirectory}.");
    }
}
