using Recsys.Hosting;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Runs;

namespace Recsys.Web.Runs;

/// <summary>The simulated runs in the folder of the settings, newest first. Only what is listed can be opened.</summary>
internal sealed class RunShelf(SimulationOptions options)
{
    private const int Most = 200;
    private const int Depth = 3;

    public string Folder { get; } = Path.GetFullPath(options.Runs, ContentRoot.Path);

    public IReadOnlyList<RunEntry> All() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateFiles(Folder, "plan.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Depth, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .OrderByDescending(File.GetLastWriteTimeUtc).Take(Most)
            .Select(plan => Read(Path.GetDirectoryName(plan)!)).OfType<RunEntry>()];

    /// <summary>The path of a listed run's report; null where there is no such run or report.</summary>
    public string? Report(string name) =>
        All().FirstOrDefault(run => run.Name == name && run.HasReport) is { } run ? new SimulationFolder(Path.Combine(Folder, run.Name)).Html : null;

    private RunEntry? Read(string folder)
    {
        SimulationFolder run = new(folder);
        try
        {
            return new(Path.GetRelativePath(Folder, folder).Replace('\\', '/'), run.ReadPlan(), File.GetLastWriteTime(run.PlanFile), Metrics(run), File.Exists(run.Html));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;   // a plan.json of something else is no run
        }
    }

    private static SimulationMetrics? Metrics(SimulationFolder run)
    {
        try
        {
            return run.ReadMetrics();
        }
        catch (InvalidDataException)
        {
            return null;   // it goes on, or was stopped
        }
    }
}
