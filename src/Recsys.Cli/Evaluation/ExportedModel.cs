using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Evaluation;

/// <summary>Evaluates a model as it is served, through ONNX Runtime, on the test part of a split.</summary>
internal static class ExportedModel
{
    public static IReadOnlyDictionary<HistoryMask, EvaluationResult> Test(
        IModelSource source, RunData data, IReadOnlyList<HistoryMask> masks, IReadOnlyList<int> cutoffs, OnnxRuntimeOptions runtime,
        Func<IReadOnlyList<EvaluationCase>, IReadOnlyList<EvaluationCase>>? narrow = null)
    {
        var (items, users) = (data.Split.Train.Items, data.Split.Train.Users);
        using var model = OnnxModel.Load(source, runtime);
        var scorer = new OnnxScorer(model, items, users);
        if (scorer.KnownItems == 0) throw new InvalidDataException($"The model '{source.Name}' knows no item of {data.Name}; it was trained on other data.");

        var evaluator = new RankingEvaluator(items.Count, [.. cutoffs]);
        return masks.ToDictionary(mask => mask, mask =>
        {
            var cases = EvaluationCases.Test(data.Split, mask == HistoryMask.History);
            return evaluator.Evaluate(scorer, narrow is null ? cases : narrow(cases));
        });
    }
}
