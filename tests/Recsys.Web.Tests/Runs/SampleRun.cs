using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Reports;
using Recsys.Simulation.Runs;
using Recsys.Starter;

namespace Recsys.Web.Tests.Runs;

/// <summary>A small finished run on disk, measured and reported by the real code.</summary>
internal static class SampleRun
{
    /// <returns>The folder that holds the run's folder.</returns>
    public static string Write(ScratchFolder scratch, string name)
    {
        SimulationFolder folder = new(Path.Combine(scratch.Path, name));
        var films = StarterCatalog.Load();
        AttributeIndex index = new(films, new(films, films.Items.Select((film, place) => (film.Id, (double)(films.Items.Count - place)))));
        RunPlan plan = new("strict", NeedMode.Targets, "starter", "embedded", ["ours", "random"], 8, 7, 10, 10);
        folder.WritePlan(plan);
        List<Episode> episodes = [.. from system in plan.Systems from number in Enumerable.Range(0, plan.Episodes) select One(system, number, films.Items[number].Id)];
        using (var log = EpisodeLog.Open(folder.Episodes)) episodes.ForEach(log.Append);
        var metrics = new RunMeter(index, ProtocolRules.Strict).Measure(plan, episodes);
        folder.WriteMetrics(metrics);
        folder.WriteText("report.html", new RunReport(metrics, episodes, films).Html());
        return Path.GetDirectoryName(folder.Folder)!;
    }

    private static Episode One(string system, int number, Core.ItemId target)
    {
        var isFound = system == "ours" && number % 4 != 0;
        EpisodeTurn turn = new(1, "Some good comedy would hit the spot.", "How about this?", [target]) { Hits = isFound ? [1] : [], Bits = 2 };
        return new(system, number, $"mateo#{number}", NeedMode.Targets, isFound ? Termination.Accepted : Termination.GaveUp, [turn])
        {
            Persona = new("Mateo", "Westerns", Friction.None),
            Targets = [target],
        };
    }
}
