using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel;

/// <summary>Counts how the steps went, by path, since the start: the table of refinement, and a meter for telemetry.</summary>
public sealed class StepPaths : IDisposable
{
    private readonly ConcurrentDictionary<(string Step, string Path), long> counts = [];
    private readonly Meter meter;
    private readonly Counter<long> counter;

    /// <param name="telemetry">The meter's name.</param>
    internal StepPaths(string telemetry)
    {
        meter = new(telemetry);
        counter = meter.CreateCounter<long>("recsys.step.paths", description: "Steps of a turn by how they went.");
    }

    /// <summary>How often each path was taken, by step and path.</summary>
    public IReadOnlyList<StepPath> Counts =>
        [.. counts.Select(one => new StepPath(one.Key.Step, one.Key.Path, one.Value)).OrderBy(one => one.Step, StringComparer.Ordinal).ThenBy(one => one.Path, StringComparer.Ordinal)];

    public long Of(string step, string path) => counts.GetValueOrDefault((step, path));

    public void Dispose() => meter.Dispose();

    /// <summary>Counts a remark.</summary>
    internal StepNote Count(StepNote note)
    {
        counts.AddOrUpdate((note.Step, note.Path), 1, (_, count) => count + 1);
        counter.Add(1, new("step", note.Step), new("path", note.Path));
        return note;
    }
}
