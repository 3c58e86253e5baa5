using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Runs;

/// <summary>The folder of a run: its plan, episodes as they come, and at the end metrics and reports.</summary>
public sealed class SimulationFolder(string folder)
{
    public string Folder { get; } = Path.GetFullPath(folder);

    public string Episodes => PathOf("episodes.jsonl");

    public string Html => PathOf("report.html");

    public string PlanFile => PathOf("plan.json");

    public bool HasPlan => File.Exists(PlanFile);

    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public RunPlan ReadPlan() => Read("plan.json", RunJson.Default.RunPlan);

    public void WritePlan(RunPlan plan) => Write("plan.json", plan, RunJson.Default.RunPlan);

    /// <exception cref="InvalidDataException">The run is not finished, or the file is damaged.</exception>
    public SimulationMetrics ReadMetrics() => Read("metrics.json", RunJson.Default.SimulationMetrics);

    /// <summary>The metrics of a finished run; the same seed gives the same bytes.</summary>
    public void WriteMetrics(SimulationMetrics metrics) => Write("metrics.json", metrics, RunJson.Default.SimulationMetrics);

    /// <summary>How long it took: apart from the metrics, which are the same on every machine.</summary>
    public void WriteTimings(IReadOnlyList<SystemTimings> timings) => Write("timings.json", timings, RunJson.Default.IReadOnlyListSystemTimings);

    public void WriteText(string name, string text) => File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));

    private string PathOf(string name) => Path.Combine(Folder, name);

    private T Read<T>(string name, JsonTypeInfo<T> type)
    {
        if (!File.Exists(PathOf(name))) throw new InvalidDataException($"{Folder} holds no {name}; name the folder of a finished run of 'recsys simulate'.");
        try
        {
            using var json = File.OpenRead(PathOf(name));
            return JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException($"{PathOf(name)} is empty.");
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"{PathOf(name)} is damaged: {damaged.Message}", damaged);
        }
    }

    private void Write<T>(string name, T value, JsonTypeInfo<T> type)
    {
        Directory.CreateDirectory(Folder);
        var draft = PathOf(name + ".new");
        File.WriteAllText(draft, JsonSerializer.Serialize(value, type) + "\n");
        File.Move(draft, PathOf(name), overwrite: true);
    }
}
