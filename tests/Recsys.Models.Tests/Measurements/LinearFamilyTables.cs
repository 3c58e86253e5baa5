using System.Diagnostics;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models.Training;

namespace Recsys.Models.Tests.Measurements;

/// <summary>The tables of the project's README; minutes long, so they run only when asked for.</summary>
public sealed class LinearFamilyTables(ITestOutputHelper output)
{
    private const double FusionConstant = 2;

    [Theory(Explicit = true)]
    [InlineData("ml-100k-all", 0.262, 0.305, 1.03)]
    [InlineData("ml-100k-r3", 0, 0, 1)]
    public void Models_and_their_fusion_on_a_fixed_split(string name, double recallBar, double ndcgBar, double fusionBar)
    {
        var split = FixedSplit.Read(name);
        var cases = FixedSplit.TestKnowingTraining(split);
        var masked = cases.ToDictionary(one => one.Query.User, one => one.Masked);
        var context = new TrainingContext(split.Train);

        Measure(new Popularity(context), split, cases);
        Measure(new ItemKnn(context, new() { TimeScale = 0 }), split, cases);
        var knn = new ItemKnn(context, new());
        var ease = new Ease(context, new());
        Measure(knn, split, cases);
        var best = Measure(ease, split, cases);
        var bpr = Seeds(seed => new BprMf(context with { Seed = seed }, new()), "bprmf", split, cases);
        var light = Seeds(seed => new LightGcn(context with { Seed = seed }, new()), "lightgcn", split, cases);

        var fused = light.Models.Select(model => Evaluate(new ReciprocalRanks(FusionConstant, masked, (ease, 1), (model, 0.75), (knn, 0.25)), split, cases)).ToList();
        Report("fused, mean of seeds", fused);
        var difference = Bootstrap.Difference(PerUserMean(fused, "NDCG@10"), best.PerUser["NDCG@10"]);
        var ratio = fused.Average(one => one.Mean("NDCG@10")) / best.Mean("NDCG@10");
        output.WriteLine($"fused ÷ EASE {ratio:F4} (per seed {string.Join(' ', fused.Select(one => $"{one.Mean("NDCG@10") / best.Mean("NDCG@10"):F4}"))}), difference {difference.Mean:F4} [{difference.Low:F4}, {difference.High:F4}], n = {difference.Count}");

        Assert.True(bpr.Results.Count == 3);
        Assert.True(light.Results.Average(one => one.Mean("Recall@10")) >= recallBar);
        Assert.True(light.Results.Average(one => one.Mean("NDCG@10")) >= ndcgBar);
        Assert.True(ratio >= fusionBar && difference.Low > 0);
    }

    private (List<T> Models, List<EvaluationResult> Results) Seeds<T>(Func<int, T> make, string name, DataSplit split, IReadOnlyList<EvaluationCase> cases) where T : ITrainableModel
    {
        var models = Enumerable.Range(1, 3).Select(make).ToList();
        var results = models.ConvertAll(model =>
        {
            var (before, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
            var outcome = new ModelTrainer(model, ModelZoo.Find(name)!.Training, new(split, "NDCG@10")).Train(TestContext.Current.CancellationToken);
            var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            output.WriteLine($"{model.Name}: best epoch {outcome.BestEpoch} of {outcome.Epochs.Count}, valid NDCG@10 {outcome.BestMetric:F4}; " +
                $"with validation {processor:F1} s of processor time, {watch.Elapsed.TotalSeconds:F1} s on the clock, {outcome.SecondsToBest:F1} s to the best epoch");
            return Evaluate(model, split, cases);
        });
        Report($"{models[0].Name}, mean of seeds", results);
        return (models, results);
    }

    private EvaluationResult Measure(ITrainableModel model, DataSplit split, IReadOnlyList<EvaluationCase> cases)
    {
        var watch = Stopwatch.StartNew();
        model.TrainEpoch(1, TestContext.Current.CancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var result = Evaluate(model, split, cases);
        Report($"{model.Name} ({seconds:F2} s)", [result]);
        return result;
    }

    private static EvaluationResult Evaluate(IItemScorer model, DataSplit split, IReadOnlyList<EvaluationCase> cases) =>
        new RankingEvaluator(split.Train.Items.Count, 10, 20).Evaluate(model, cases);

    private void Report(string name, IReadOnlyList<EvaluationResult> results)
    {
        string[] metrics = ["Recall@10", "NDCG@10", "MRR@10", "Recall@20", "NDCG@20"];
        output.WriteLine($"{name,-28} " + string.Join("  ", metrics.Select(metric =>
        {
            var interval = Bootstrap.Mean(PerUserMean(results, metric));
            return $"{metric} {interval.Mean:F4} [{interval.Low:F3}, {interval.High:F3}]";
        })));
    }

    private static double[] PerUserMean(IReadOnlyList<EvaluationResult> results, string metric) =>
        [.. Enumerable.Range(0, results[0].PerUser[metric].Length).Select(user => results.Average(one => one.PerUser[metric][user]))];
}
