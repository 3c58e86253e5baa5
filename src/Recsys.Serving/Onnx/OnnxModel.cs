using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML.OnnxRuntime;
using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Serving.Onnx;

/// <summary>A trained model at work in ONNX Runtime. Any number of threads may ask it at once.</summary>
public sealed class OnnxModel : IDisposable
{
    private static readonly string[] outputs = ["items", "scores"];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly string[] inputs;
    private readonly ConcurrentBag<ModelBuffers> idle = [];   // a request takes one and brings it back: nothing large is allocated twice

    private OnnxModel(ModelFiles files, InferenceSession session, ExecutionProvider provider, string? refusal)
    {
        (this.session, Provider, GraphicsRefusal) = (session, provider, refusal);
        (Manifest, Items, Users) = (files.Manifest, files.Items, files.Users);
        inputs = [.. Manifest.Inputs];
    }

    public ModelManifest Manifest { get; }

    /// <summary>The items of the model and their indexes in it.</summary>
    public IdMap Items { get; }

    /// <summary>The users it was trained on; null where it knows none.</summary>
    public IdMap? Users { get; }

    /// <summary>Where it really computes.</summary>
    public ExecutionProvider Provider { get; }

    /// <summary>Why it does not compute on a graphics processor, where one was tried.</summary>
    public string? GraphicsRefusal { get; }

    /// <exception cref="ModelUnavailableException">It is damaged, truncated, mismatched, or cannot run here.</exception>
    public static OnnxModel Load(IModelSource source, OnnxRuntimeOptions? options = null, ILogger? logger = null)
    {
        var files = ModelFiles.Read(source);
        if (files.Manifest.Ratings is not null)
            throw new ModelUnavailableException(source.Name, "it predicts ratings and finds no items; name one that does, such as ease or lightgcn.");
        var (session, provider, refusal) = OnnxSession.Open(source.Name, files.Graph, options ?? new(), logger ?? NullLogger.Instance);
        if (Mismatch(files.Manifest, session) is not { } mismatch) return new(files, session, provider, refusal);
        session.Dispose();
        throw new ModelUnavailableException(source.Name, mismatch);
    }

    /// <summary>The best items for each query, best first: rows of k, padded with item -1.</summary>
    /// <param name="items">Row-major, queries × k.</param>
    /// <param name="scores">Row-major, queries × k.</param>
    public void Run(ReadOnlySpan<ModelQuery> queries, int k, Span<long> items, Span<float> scores)
    {
        if (!idle.TryTake(out var buffers)) buffers = new();
        buffers.Fill(queries, k);
        buffers.Run(session, run, inputs, outputs);
        buffers.Items.CopyTo(items);
        buffers.Scores.CopyTo(scores);
        idle.Add(buffers);
    }

    public void Dispose()
    {
        session.Dispose();
        run.Dispose();
    }

    private static string? Mismatch(ModelManifest manifest, InferenceSession session)
    {
        if (!session.InputNames.ToHashSet().SetEquals(manifest.Inputs))
            return $"the graph takes {string.Join(", ", session.InputNames)} and the manifest says {string.Join(", ", manifest.Inputs)}; export the model again.";
        if (manifest.Inputs.FirstOrDefault(input => !ModelBuffers.Known.Contains(input)) is { } unknown)
            return $"this version does not know the input '{unknown}'; export the model again.";
        return outputs.All(session.OutputNames.Contains) ? null : "the graph does not give items and scores; export the model again.";
    }
}
