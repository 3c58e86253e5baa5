using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Evaluation;

/// <summary>An exported model as it is served, for evaluation: indexes of the data set in and out, whatever the model's own are.</summary>
internal sealed class OnnxScorer : IItemScorer
{
    private const int BatchSize = 64;   // keeps a batch of long histories of an item–item model small

    private readonly OnnxModel model;
    private readonly int[] toModel, toData, userToModel;

    public OnnxScorer(OnnxModel model, IdMap items, IdMap users)
    {
        this.model = model;
        toModel = [.. items.Ids.Select(model.Items.IndexOf)];
        toData = [.. model.Items.Ids.Select(items.IndexOf)];
        userToModel = [.. users.Ids.Select(id => model.Users?.IndexOf(id) ?? -1)];
    }

    public string Name => model.Manifest.Title;

    /// <summary>Items of the data that the model knows.</summary>
    public int KnownItems => toModel.Count(index => index >= 0);

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        scores.Fill(float.NegativeInfinity);
        for (var start = 0; start < queries.Count; start += BatchSize)
        {
            var batch = queries.Skip(start).Take(BatchSize).Select(Query).ToArray();
            Score(batch, scores.Slice(start * toModel.Length, batch.Length * toModel.Length));
        }
    }

    private void Score(ModelQuery[] batch, Span<float> scores)
    {
        var k = model.Items.Count;   // all of them: the evaluation masks and cuts
        var (found, given) = (new long[batch.Length * k], new float[batch.Length * k]);
        model.Run(batch, k, found, given);
        for (var place = 0; place < found.Length; place++)
            if (found[place] >= 0 && toData[found[place]] is >= 0 and var item)
                scores[place / k * toModel.Length + item] = given[place];
    }

    private ModelQuery Query(ScoringQuery query)
    {
        var history = query.History.Select(item => toModel[item]).Where(index => index >= 0).ToList();
        if (model.Manifest.MaxHistory > 0) history.RemoveRange(0, Math.Max(0, history.Count - model.Manifest.MaxHistory));
        return new(query.User < 0 ? -1 : userToModel[query.User], history, [.. Enumerable.Repeat(1f, history.Count)], []);
    }
}
