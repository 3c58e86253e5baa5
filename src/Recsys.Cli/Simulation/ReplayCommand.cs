using System.CommandLine;
using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Reports;
using Recsys.Simulation.Runs;
using Recsys.Starter;

namespace Recsys.Cli.Simulation;

/// <summary><c>recsys simulate replay popularity:17 --run runs/mine</c></summary>
internal sealed class ReplayCommand : Verb
{
    private readonly Argument<string> episode = new("episode") { Description = "Its number, with the system before it where there are several: popularity:17." };
    private readonly Option<string> run = new("--run") { Description = "The folder of the run; the newest below runs where nothing is said." };

    public ReplayCommand(Terminal terminal) : base("replay", "Shows one simulated conversation turn by turn.",
        "recsys simulate replay 17 --run runs/mine", "recsys simulate replay attribute-matcher:17")
    {
        Add(episode);
        Add(run);
        SetAction(input =>
        {
            SimulationFolder folder = new(input.GetValue(run) ?? Newest());
            var found = Find(folder, input.GetRequiredValue(episode));
            foreach (var line in input.GetValue<bool>(Terminal.JsonOption) ? [EpisodeLog.LineOf(found)] : Transcript.Of(found, CatalogOf(folder.ReadPlan()))) terminal.Out.WriteLine(line);
        });
    }

    // The box is always at hand; where another data set lies now, a run does not know.
    private static Catalog? CatalogOf(RunPlan plan) => plan.Data.Split(',')[0] == "starter" ? StarterCatalog.Load() : null;

    private static Episode Find(SimulationFolder folder, string name)
    {
        var colon = name.LastIndexOf(':');
        var system = colon < 0 ? null : name[..colon];
        if (!int.TryParse(name.AsSpan(colon + 1), out var number)) throw new UserErrorException($"'{name}' is no episode; write a number, or SYSTEM:NUMBER.");
        if (!File.Exists(folder.Episodes)) throw new UserErrorException($"{folder.Folder} holds no run of 'recsys simulate'; name one with --run.");
        return EpisodeLog.Read(folder.Episodes).FirstOrDefault(one => one.Number == number && (system is null || one.System == system))
            ?? throw new UserErrorException($"{folder.Folder} holds no episode {name}.");
    }

    private static string Newest() =>
        Directory.Exists("runs") && Directory.EnumerateFiles("runs", "episodes.jsonl", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc) is { } newest
            ? Path.GetDirectoryName(newest)!
            : throw new UserErrorException("There is no run below 'runs'; name its folder with --run.");
}
