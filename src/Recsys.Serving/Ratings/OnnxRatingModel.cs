using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML.OnnxRuntime;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;

namespace Recsys.Serving.Ratings;

/// <summary>A trained model of ratings at work in ONNX Runtime. Any number of threads may ask it at once.</summary>
public sealed class OnnxRatingModel : IDisposable
{
    private static readonly string[] inputs = [GraphInputs.History, GraphInputs.Ratings, GraphInputs.Items];
    private static readonly string[] outputs = ["predictions", "deviations"];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();

    private OnnxRatingModel(ModelFiles files, RatingOutput output, InferenceSession session) =>
        (Manifest, Items, Output, this.session) = (files.Manifest, files.Items, output, session);

    public ModelManifest Manifest { get; }

    /// <summary>The items of the model and their indexes in it.</summary>
    public IdMap Items { get; }

    public RatingOutput Output { get; }

    /// <summary>Does this folder hold a model of ratings? Where it cannot be read the answer is no, and loading it says why.</summary>
    public static bool IsOne(IModelSource source)
    {
        try
        {
            using var manifest = source.Open("manifest.json");
            return manifest is not null && JsonSerializer.Deserialize(manifest, ArtifactJson.Default.ModelManifest)?.Ratings is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <exception cref="ModelUnavailableException">It is damaged, truncated, mismatched, or cannot run here.</exception>
    public static OnnxRatingModel Load(IModelSource source, OnnxRuntimeOptions? options = null, ILogger? logger = null)
    {
        var files = ModelFiles.Read(source);
        if (files.Manifest.Ratings is not { Range: { } range } output || !(range.Most > range.Least))
            throw new ModelUnavailableException(source.Name, "its manifest names no scale of ratings; train npca for one that predicts them.");
        var (session, _, _) = OnnxSession.Open(source.Name, files.Graph, options ?? new(), logger ?? NullLogger.Instance);
        if (session.InputNames.ToHashSet().SetEquals(inputs) && outputs.All(session.OutputNames.Contains)) return new(files, output, session);
        session.Dispose();
        throw new ModelUnavailableException(source.Name, "the graph is not one that turns rated items into ratings; export the model again.");
    }

    /// <summary>What the owner of a history would rate items, in the model's indexes.</summary>
    /// <param name="history">Distinct items.</param>
    /// <param name="ratings">One for each item of the history.</param>
    /// <param name="items">At least one.</param>
    /// <returns>Rating and deviation as the graph gives them: not cut to the scale, not calibrated.</returns>
    public (double Rating, double Deviation)[] Run(IReadOnlyList<int> history, IReadOnlyList<float> ratings, IReadOnlyList<int> items)
    {
        // A graph wants at least one place; index -1 is padding.
        var past = history.Count == 0 ? [-1L] : history.Select(item => (long)item).ToArray();
        var rated = history.Count == 0 ? [0f] : ratings.ToArray();
        using var h = OrtValue.CreateTensorValueFromMemory(past, [1, past.Length]);
        using var r = OrtValue.CreateTensorValueFromMemory(rated, [1, rated.Length]);
        using var i = OrtValue.CreateTensorValueFromMemory(items.Select(item => (long)item).ToArray(), [1, items.Count]);
        using var answer = session.Run(run, inputs, [h, r, i], outputs);
        var rating = answer[0].GetTensorDataAsSpan<float>();
        var deviation = answer[1].GetTensorDataAsSpan<float>();
        var found = new (double, double)[items.Count];
        for (var n = 0; n < found.Length; n++) found[n] = (rating[n], deviation[n]);
        return found;
    }

    public void Dispose()
    {
        session.Dispose();
        run.Dispose();
    }
}
