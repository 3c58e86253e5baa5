using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Retrieval;

namespace Recsys.Serving.Onnx;

/// <summary>
/// A trained model (LightGCN, BERT4Rec, SASRec, EASE, ItemKNN …) as a retriever: its manifest says what it reads and
/// what it is called.
/// </summary>
public sealed class OnnxRetriever : ICandidateRetriever
{
    private const int LargestBatch = 256;   // bounds the memory of a run

    private readonly OnnxModel model;
    private readonly AnswerMemory? memory;
    private readonly ItemId[] ids;
    private readonly Dictionary<ItemId, int> indexes;
    private readonly bool readsUsers, readsHistory, readsWeights;

    /// <param name="remembers">Keep what was answered lately, for conversations, which ask the same again and again?</param>
    public OnnxRetriever(OnnxModel model, bool remembers = false)
    {
        this.model = model;
        memory = remembers ? new() : null;
        ids = [.. model.Items.Ids.Select(id => new ItemId(id).Shared())];
        indexes = ids.Index().ToDictionary(one => one.Item, one => one.Index);
        var inputs = model.Manifest.Inputs;
        (readsUsers, readsHistory, readsWeights) = (inputs.Contains(GraphInputs.User), inputs.Contains(GraphInputs.History), inputs.Contains(GraphInputs.Weights));
    }

    public string Name => model.Manifest.Name;

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new(Retrieve([request], cancellationToken)[0]);

    /// <summary>The model runs once for all requests, or for every few hundred.</summary>
    public ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> RetrieveManyAsync(
        IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken = default) => new(Retrieve(requests, cancellationToken));

    private IReadOnlyList<Candidate>[] Retrieve(IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new IReadOnlyList<Candidate>[requests.Count];
        Array.Fill(answers, []);
        var queries = Queries(requests);
        Exclusion exclusion = new(ids.Length);
        List<Asked> open = [];
        for (var i = 0; i < queries.Length; i++)
        {
            if (!HasSubject(queries[i])) continue;
            var count = Math.Min(requests[i].Count, ids.Length);
            var key = memory is null || queries[i].Exclude.Count > AnswerMemory.MostExcluded ? null : Key(queries[i]);
            if (key is not null && memory!.Recall(key)?.Without(exclusion.Of(queries[i].Exclude), count, ids) is { } known) answers[i] = known;
            else open.Add(new(i, count, key));
        }
        foreach (var same in open.GroupBy(one => (Depth: Depth(one, queries[one.Index]), IsKept: one.Key is not null)))
            foreach (var batch in same.Chunk(LargestBatch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(queries, batch, same.Key.Depth, answers, exclusion);
            }
        return answers;
    }

    // Dislikes alone say what to avoid, not what to find.
    private bool HasSubject(ModelQuery query) => !readsHistory || query.User >= 0 || query.Weights.Any(weight => weight > 0);

    private int Depth(Asked asked, ModelQuery query) =>
        asked.Key is null ? asked.Count : BestItems.Depth(asked.Count, query.Exclude.Count, ids.Length);

    private HistoryKey Key(ModelQuery query) => new(query.User, [.. query.History], readsWeights ? [.. query.Weights.Select(weight => (double)weight)] : []);

    private void Run(ModelQuery[] queries, Asked[] batch, int depth, IReadOnlyList<Candidate>[] answers, Exclusion exclusion)
    {
        var (items, scores) = (new long[batch.Length * depth], new float[batch.Length * depth]);
        model.Run(Array.ConvertAll(batch, one => one.Key is null ? queries[one.Index] : queries[one.Index] with { Exclude = [] }), depth, items, scores);
        for (var b = 0; b < batch.Length; b++)
        {
            var best = BestItems.Of(items.AsSpan(b * depth, depth), scores.AsSpan(b * depth, depth), ids.Length);
            if (batch[b].Key is { } key) memory!.Keep(key, best);
            var excluded = batch[b].Key is null ? [] : queries[batch[b].Index].Exclude;
            answers[batch[b].Index] = best.Without(exclusion.Of(excluded), batch[b].Count, ids)
                ?? throw new InvalidOperationException($"{Name} was asked for too short a list.");
        }
    }

    private ModelQuery[] Queries(IReadOnlyList<RetrievalRequest> requests)
    {
        var queries = new ModelQuery[requests.Count];
        for (var i = 0; i < queries.Length; i++)
        {
            var same = i > 0 && ReferenceEquals(requests[i].Exclude, requests[i - 1].Exclude);   // as a rule: one person, many histories
            queries[i] = Query(requests[i], same ? queries[i - 1].Exclude : Exclude(requests[i]));
        }
        return queries;
    }

    private ModelQuery Query(RetrievalRequest request, IReadOnlyCollection<int> exclude)
    {
        var (history, weights, count) = (new int[request.History.Items.Count], new float[request.History.Items.Count], 0);
        foreach (var past in request.History.Items)
        {
            // A model without weights cannot tell a dislike from a like: it reads the likes only.
            if (!indexes.TryGetValue(past.Item, out var index) || (readsWeights ? past.Weight == 0 : past.Weight <= 0)) continue;
            (history[count], weights[count]) = (index, (float)past.Weight);
            count++;
        }
        var surplus = model.Manifest.MaxHistory > 0 ? Math.Max(0, count - model.Manifest.MaxHistory) : 0;
        return new(readsUsers ? User(request) : -1, history[surplus..count], weights[surplus..count], exclude);
    }

    private int User(RetrievalRequest request) => request.User is { } user && model.Users is { } known ? known.IndexOf(user.Value) : -1;

    private List<int> Exclude(RetrievalRequest request)
    {
        List<int> excluded = new(request.Exclude.Count);
        foreach (var item in request.Exclude)
            if (indexes.TryGetValue(item, out var index)) excluded.Add(index);
        return excluded;
    }

    /// <summary>A request that the model itself has to answer.</summary>
    /// <param name="Key">What its answer is remembered by; null where it is not, and then the model is told what to exclude.</param>
    private sealed record Asked(int Index, int Count, HistoryKey? Key);
}
