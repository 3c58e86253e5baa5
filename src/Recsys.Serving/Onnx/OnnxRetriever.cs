using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Serving.Onnx;

/// <summary>
/// A trained model (LightGCN, BERT4Rec, SASRec, EASE, ItemKNN …) as a retriever: its manifest says what it reads and
/// what it is called.
/// </summary>
public sealed class OnnxRetriever(OnnxModel model) : ICandidateRetriever
{
    private const int LargestBatch = 256;   // bounds the memory of a run

    private readonly bool readsUsers = model.Manifest.Inputs.Contains(GraphInputs.User);
    private readonly bool readsHistory = model.Manifest.Inputs.Contains(GraphInputs.History);
    private readonly bool readsWeights = model.Manifest.Inputs.Contains(GraphInputs.Weights);

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
        var askable = Enumerable.Range(0, queries.Length).Where(i => HasSubject(queries[i]));
        foreach (var sameCount in askable.GroupBy(i => Math.Min(requests[i].Count, model.Items.Count)))
            foreach (var batch in sameCount.Chunk(LargestBatch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(queries, batch, sameCount.Key, answers);
            }
        return answers;
    }

    // Dislikes alone say what to avoid, not what to find.
    private bool HasSubject(ModelQuery query) => !readsHistory || query.User >= 0 || query.Weights.Any(weight => weight > 0);

    private void Run(ModelQuery[] queries, int[] batch, int k, IReadOnlyList<Candidate>[] answers)
    {
        var (items, scores) = (new long[batch.Length * k], new float[batch.Length * k]);
        model.Run(Array.ConvertAll(batch, i => queries[i]), k, items, scores);
        for (var b = 0; b < batch.Length; b++)
        {
            List<Candidate> found = new(k);
            for (var i = b * k; i < (b + 1) * k && items[i] >= 0; i++) found.Add(new(new(model.Items[(int)items[i]]), scores[i]));
            answers[batch[b]] = found;
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
        var (history, weights) = (new List<int>(request.History.Items.Count), new List<float>(request.History.Items.Count));
        foreach (var past in request.History.Items)
        {
            // A model without weights cannot tell a dislike from a like: it reads the likes only.
            if (model.Items.IndexOf(past.Item.Value) is not (>= 0 and var index) || (readsWeights ? past.Weight == 0 : past.Weight <= 0)) continue;
            history.Add(index);
            weights.Add((float)past.Weight);
        }
        var surplus = model.Manifest.MaxHistory > 0 ? Math.Max(0, history.Count - model.Manifest.MaxHistory) : 0;
        history.RemoveRange(0, surplus);
        weights.RemoveRange(0, surplus);
        return new(readsUsers ? User(request) : -1, history, weights, exclude);
    }

    private int User(RetrievalRequest request) => request.User is { } user && model.Users is { } known ? known.IndexOf(user.Value) : -1;

    private List<int> Exclude(RetrievalRequest request)
    {
        List<int> indexes = new(request.Exclude.Count);
        foreach (var item in request.Exclude)
            if (model.Items.IndexOf(item.Value) is >= 0 and var index) indexes.Add(index);
        return indexes;
    }
}
