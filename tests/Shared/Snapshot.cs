using System.Runtime.CompilerServices;

namespace Recsys.Tests;

/// <summary>Compares a text with the one in Snapshots/ beside the test; ACCEPT_SNAPSHOTS=1 rewrites it.</summary>
internal static class Snapshot
{
    public static void Match(string text, [CallerMemberName] string name = "", [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text + "\n");
        }
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file).TrimEnd('\n') : "", text.TrimEnd('\n'));
    }
}
