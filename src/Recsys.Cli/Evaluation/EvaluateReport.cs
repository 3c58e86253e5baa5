using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>What <c>recsys evaluate</c> shows.</summary>
/// <param name="Candidates">What competed: the whole catalogue, or sampled negatives.</param>
internal sealed record EvaluateReport(
    string Data, string Split, string Candidates, IReadOnlyList<EvaluatedModel> Models, IReadOnlyList<ModelDifference> Differences)
{
    /// <summary>Means with intervals, and the differences of the later models from the first.</summary>
    public static EvaluateReport Of(
        RunData data, string candidates, IReadOnlyList<(string Name, string Folder, HistoryMask Mask, EvaluationResult Result)> measured) => new(
        data.Name, data.SplitName, candidates,
        [.. measured.Select(one => new EvaluatedModel(one.Name, one.Folder, one.Mask, one.Result.Intervals()))],
        [.. from later in measured
            let first = measured.First(one => one.Mask == later.Mask)
            where later.Result != first.Result
            select new ModelDifference(later.Name, first.Name, later.Mask, later.Result.Minus(first.Result).Intervals())]);
}
