using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Serving.Onnx;

/// <summary>
/// A trained model (LightGCN, BERT4Rec, SASRec, EASE, ItemKNN …) as a retriever: its manifest says what it reads and
/// what it is called.
/// </summary>
public sealed class OnnxRetriever(OnnxModel model) : ICandidateRetriever
{
    private readonly bool readsUsers = model.Manifest.Inputs.Contains(GraphInputs.User);
    private readonly bool readsHistory = model.Manifest.Inputs.Contains(GraphInputs.History);
    private readonly bool readsWeights = model.Manifest.Inputs.Contains(GraphInputs.Weights);

    public string Name => model.Manifest.Name;

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        var query = Query(request);
        // Dislikes alone say what to avoid, not what to find.
        if (readsHistory && query.User < 0 && !query.Weights.Any(weight => weight > 0)) return new([]);

        var k = Math.Min(request.Count, model.Items.Count);
        var (items, scores) = (new long[k], new float[k]);
        model.Run([query], k, items, scores);
        List<Candidate> found = new(k);
        for (var i = 0; i < k && items[i] >= 0; i++) found.Add(new(new(model.Items[(int)items[i]]), scores[i]));
        return new(found);
    }

    private ModelQuery Query(RetrievalRequest request)
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
        return new(readsUsers ? User(request) : -1, history, weights, Exclude(request));
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
