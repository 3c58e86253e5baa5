using Recsys.Cli.Models;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Evaluation;

/// <summary>Evaluates several models together, fused as they are served.</summary>
internal sealed class FusedModels : IDisposable
{
    private const int BatchSize = 256;
    private const int Decisive = 100;   // weights are learned on the order of the best: what stands behind them decides nothing

    private readonly List<OnnxModel> models;
    private readonly List<(string, IItemScorer)> parts;
    private readonly RunData data;

    public FusedModels(IEnumerable<string> namesOrFolders, RunData data, OnnxRuntimeOptions runtime)
    {
        this.data = data;
        models = TrainedModels.Load(namesOrFolders, runtime);
        parts = [.. models.Select(model => (model.Manifest.Name, (IItemScorer)new OnnxScorer(model, Items, data.Split.Train.Users)))];
    }

    private IdMap Items => data.Split.Train.Items;

    public EvaluationResult Test(FusionOptions options, HistoryMask mask, IReadOnlyList<int> cutoffs) =>
        new RankingEvaluator(Items.Count, [.. cutoffs]).Evaluate(
            new FusedScorer(parts, options, Items, mask == HistoryMask.History), EvaluationCases.Test(data.Split, mask == HistoryMask.History));

    /// <summary>The weights that order the validation part best; the test part has no say.</summary>
    public (FusionOptions Options, double Ndcg) Learn(FusionOptions start)
    {
        FusedScorer lists = new(parts, start, Items, mask: true);
        FusionRanker before = new(start);
        var cases = EvaluationCases.Valid(data.Split).Chunk(BatchSize).SelectMany(batch =>
            batch.Zip(lists.Lists([.. batch.Select(one => one.Query)]), (one, own) => new FusionCase(
                own, one.Relevant.Select(item => new ItemId(Items[item])).ToHashSet(), one.Query.History.Length,
                before.Rank(own, one.Query.History.Length).Take(Decisive).Select(item => item.Item).ToHashSet())));
        return new FusionLearner().Learn([.. cases], start);
    }

    public void Dispose() => models.ForEach(model => model.Dispose());
}
