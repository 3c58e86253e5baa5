using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>
/// The files of one training run. A finished one is also a model folder: what the server needs (see
/// <see cref="ModelManifest"/>) lies beside the configuration, the results and the timings.
/// </summary>
public sealed class RunFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public CheckpointFile Checkpoint { get; } = new(System.IO.Path.Combine(System.IO.Path.GetFullPath(path), "checkpoint.bin"));

    /// <summary>Is there anything at all in it?</summary>
    public bool IsEmpty => !Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>Did a run end here?</summary>
    public bool IsFinished => File.Exists(PathOf("metrics.json"));

    /// <summary>Makes the folder, without the results of an earlier run.</summary>
    public void Begin(RunConfig config)
    {
        Directory.CreateDirectory(Path);
        foreach (var file in (string[])["metrics.json", "manifest.json", "timings.json"]) File.Delete(PathOf(file));
        Write("config.json", config, RunJson.Default.RunConfig);
    }

    /// <exception cref="InvalidDataException">The run in the folder was started with other settings; the message names the first one.</exception>
    public void RefuseOther(RunConfig config)
    {
        if (ConfigDifference.Find(File.ReadAllText(PathOf("config.json")), JsonSerializer.Serialize(config, RunJson.Default.RunConfig)) is { } difference)
            throw new InvalidDataException($"The run in {Path} was started otherwise ({difference}); resume it with its own settings, or train into another folder.");
    }

    public RunConfig ReadConfig() => Read("config.json", RunJson.Default.RunConfig);

    public RunMetrics ReadMetrics() => Read("metrics.json", RunJson.Default.RunMetrics);

    public RunTimings ReadTimings() => Read("timings.json", RunJson.Default.RunTimings);

    public void WriteMetrics(RunMetrics metrics) => Write("metrics.json", metrics, RunJson.Default.RunMetrics);

    public void WriteTimings(RunTimings timings) => Write("timings.json", timings, RunJson.Default.RunTimings);

    public void WriteCard(string markdown) => File.WriteAllText(PathOf("README.md"), markdown);

    /// <summary>Loss and validation metric of every epoch, tab-separated.</summary>
    public void WriteCurve(IEnumerable<EpochRecord> epochs) => File.WriteAllText(PathOf("curve.tsv"),
        "epoch\tloss\tmetric\n" + string.Concat(epochs.Select(epoch => $"{epoch.Epoch}\t{epoch.Loss:R}\t{epoch.Metric:R}\n")));

    /// <summary>Writes graph and id lists, and last the manifest that makes them a model.</summary>
    /// <param name="ratings">What the ratings of a model that predicts them mean.</param>
    /// <param name="name">What it is called in commands, settings and traces; the definition's name where none is given.</param>
    public void WriteModel(ModelDefinition definition, int maxHistory, ModelProto graph, IdMap items, IdMap users, RatingOutput? ratings = null, string? name = null)
    {
        var inputs = graph.Graph.Input.Select(input => input.Name).ToList();
        var bytes = graph.ToByteArray();
        File.WriteAllBytes(PathOf("model.onnx"), bytes);
        var itemsHash = WriteIds("items.txt", items);
        if (inputs.Contains(GraphInputs.User)) WriteIds("users.txt", users);
        Write("manifest.json", new ModelManifest
        {
            Name = name ?? definition.Name,
            Title = name is null || name == definition.Name ? definition.Title : $"{definition.Title} ({name})",
            GraphSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ItemsSha256 = itemsHash,
            ItemCount = items.Count,
            Inputs = inputs,
            MaxHistory = maxHistory,
            Sequential = definition.Sequential,
            Ratings = ratings,
        }, ArtifactJson.Default.ModelManifest);
    }

    private string WriteIds(string file, IdMap ids)
    {
        if (ids.Ids.FirstOrDefault(id => id.AsSpan().ContainsAny('\n', '\r')) is { } broken)
            throw new InvalidDataException($"The id '{broken.ReplaceLineEndings(" ")}' contains a line break, so {file} cannot hold it; rename it in the data.");
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Concat(ids.Ids.Select(id => id + '\n')));
        File.WriteAllBytes(PathOf(file), bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void Write<T>(string file, T value, JsonTypeInfo<T> type) =>
        File.WriteAllText(PathOf(file), JsonSerializer.Serialize(value, type) + "\n");

    private T Read<T>(string file, JsonTypeInfo<T> type)
    {
        try
        {
            using var json = File.OpenRead(PathOf(file));
            return JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException($"{PathOf(file)} is empty.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{PathOf(file)} is damaged: {malformed.Message}", malformed);
        }
    }

    private string PathOf(string file) => System.IO.Path.Combine(Path, file);
}
