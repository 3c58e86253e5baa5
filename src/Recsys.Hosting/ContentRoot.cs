namespace Recsys.Hosting;

/// <summary>The folder of appsettings.json: beside a published program, at the top of the repository while developing.</summary>
public static class ContentRoot
{
    public const string SettingsFile = "appsettings.json";

    /// <summary>The nearest folder upwards from the program that holds the settings; the program's own where none does.</summary>
    public static string Path { get; } = Above(AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    internal static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, SettingsFile))) return folder.FullName;
        return null;
    }
}
