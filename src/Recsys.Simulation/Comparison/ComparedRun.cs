using Recsys.Simulation.Episodes;
using Recsys.Simulation.Runs;

namespace Recsys.Simulation.Comparison;

/// <summary>The conversations of one system in one run.</summary>
public sealed record ComparedRun(string Name, RunPlan Plan, IReadOnlyDictionary<int, Episode> Episodes)
{
    /// <param name="name">A folder, or <c>FOLDER:SYSTEM</c>.</param>
    /// <exception cref="InvalidDataException">There is no such run, or it has several systems and none was named.</exception>
    public static ComparedRun Read(string name)
    {
        var (path, system) = Split(name);
        SimulationFolder folder = new(path);
        var plan = folder.ReadPlan();
        var chosen = system ?? (plan.Systems.Count == 1 ? plan.Systems[0] : null);
        if (chosen is null || !plan.Systems.Contains(chosen))
            throw new InvalidDataException($"{path} holds {string.Join(", ", plan.Systems)}; name one as {path}:{plan.Systems[0]}.");
        return new($"{path}:{chosen}", plan, EpisodeLog.Read(folder.Episodes).Where(episode => episode.System == chosen).ToDictionary(episode => episode.Number));
    }

    private static (string Path, string? System) Split(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon > 1 && !Directory.Exists(name) ? (name[..colon], name[(colon + 1)..]) : (name, null);
    }
}
