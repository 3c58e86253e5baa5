namespace Recsys.Core.Artifacts;

/// <summary>
/// What a model folder says of itself in <c>manifest.json</c>: the contract between the exporter and the server.
/// Beside it lie <c>model.onnx</c>, <c>items.txt</c> (one item id per line, the line number is the index),
/// <c>users.txt</c> where the graph takes a user, <c>metrics.json</c> and the model card <c>README.md</c>.
/// </summary>
/// <remarks>
/// The graph's inputs are any of <see cref="GraphInputs"/>, its outputs <c>items</c> (int64, batch × k) and
/// <c>scores</c> (float32, batch × k), best first; places that could not be filled hold item -1. A model with
/// <see cref="Ratings"/> gives <c>predictions</c> and <c>deviations</c> instead (float32, batch × count).
/// </remarks>
public sealed record ModelManifest
{
    /// <summary>The only format this version reads and writes.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The name in commands and traces, e.g. <c>lightgcn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in prose, e.g. <c>LightGCN</c>.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of <c>model.onnx</c>, lower-case hexadecimal.</summary>
    public required string GraphSha256 { get; init; }

    /// <summary>SHA-256 of <c>items.txt</c>, lower-case hexadecimal.</summary>
    public required string ItemsSha256 { get; init; }

    /// <summary>Number of items, and of lines in <c>items.txt</c>.</summary>
    public required int ItemCount { get; init; }

    /// <summary>Inputs of the graph, from <see cref="GraphInputs"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The longest history the graph reads (it wants the most recent items); 0 where there is no limit.</summary>
    public int MaxHistory { get; init; }

    /// <summary>Does the order of the history matter to the model?</summary>
    public bool Sequential { get; init; }

    /// <summary>What a model that predicts ratings says of them; null for one that finds items.</summary>
    public RatingOutput? Ratings { get; init; }
}
