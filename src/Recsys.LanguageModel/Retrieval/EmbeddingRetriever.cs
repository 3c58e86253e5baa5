using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Recsys.Core;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Retrieval;

/// <summary>
/// Finds items whose text is near to that of the liked ones, by a provider's embeddings: what no one has rated yet can be
/// found too. The vectors are fetched once, in the background; until they are there, and where that fails, it proposes nothing.
/// </summary>
public sealed partial class EmbeddingRetriever : ICandidateRetriever, IDisposable
{
    private const int Batch = 64;

    private static readonly Comparer<string> byId = Comparer<string>.Create(IdOrder.Compare);

    private readonly ICatalog catalog;
    private readonly IEmbeddingGenerator<string, Embedding<float>> embeddings;
    private readonly Func<Item, string> text;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<Task<float[][]?>> vectors;

    internal EmbeddingRetriever(
        ICatalog catalog, IEmbeddingGenerator<string, Embedding<float>> embeddings, Func<Item, string> text, ILogger logger)
    {
        (this.catalog, this.embeddings, this.text, this.logger) = (catalog, embeddings, text, logger);
        vectors = new(() => Task.Run(FetchAsync));
    }

    public string Name => "embeddings";

    /// <summary>Waits until the vectors are there; false where they cannot be had.</summary>
    public async Task<bool> PrepareAsync() => await vectors.Value is not null;

    public async ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        var fetching = vectors.Value;
        if (!fetching.IsCompletedSuccessfully || await fetching is not { } known) return [];
        var places = catalog.Items.Select((item, place) => (item.Id, place)).ToDictionary(one => one.Id, one => one.place);
        if (Taste(request.History, known, places) is not { } taste) return [];
        return [.. catalog.Items
            .Select((item, place) => new Candidate(item.Id, TensorPrimitives.Dot(taste, known[place])))
            .Where(candidate => !request.Exclude.Contains(candidate.Item))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Item.Value, byId)
            .Take(request.Count)];
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        embeddings.Dispose();
    }

    // The sum of what was liked minus what was disliked; null where neither is known.
    private static float[]? Taste(UserHistory history, float[][] known, Dictionary<ItemId, int> places)
    {
        float[]? taste = null;
        foreach (var past in history.Items.Where(past => past.Weight != 0 && places.ContainsKey(past.Item)))
        {
            var vector = known[places[past.Item]];
            taste ??= new float[vector.Length];
            TensorPrimitives.MultiplyAdd(vector, (float)past.Weight, taste, taste);
        }
        return taste;
    }

    private async Task<float[][]?> FetchAsync()
    {
        try
        {
            List<float[]> fetched = new(catalog.Items.Count);
            foreach (var batch in catalog.Items.Chunk(Batch))
                fetched.AddRange((await embeddings.GenerateAsync(batch.Select(text), cancellationToken: stopping.Token)).Select(one => Unit(one.Vector)));
            return [.. fetched];
        }
        catch (Exception failure) when (failure is LanguageModelException or OperationCanceledException || ProviderFailure.Of(failure) is not null)
        {
            NotFetched(logger, (ProviderFailure.Of(failure) ?? failure).Message);
            return null;
        }
    }

    private static float[] Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        var norm = TensorPrimitives.Norm(vector.Span);
        if (norm > 0) TensorPrimitives.Divide(unit, norm, unit);
        return unit;
    }

    [LoggerMessage(LogLevel.Warning, "The vectors of the item texts could not be had, so nothing is retrieved by them: {Reason}")]
    private static partial void NotFetched(ILogger logger, string reason);
}
