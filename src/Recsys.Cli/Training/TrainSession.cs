using Recsys.Cli.Evaluation;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Recsys.Models.Training;

namespace Recsys.Cli.Training;

/// <summary>Trains one model with one or more seeds, each in its folder, and checks what was exported.</summary>
internal sealed class TrainSession(Terminal terminal, RunRequest request, bool resume)
{
    // Float sums in another order may swap neighbours of equal score here and there, of two users at most; more is a wrong graph.
    private const double ExportTolerance = 0.001;
    private const double UsersOfTolerance = 2;

    private readonly List<TrainedRun> runs = [];
    private readonly List<IReadOnlyDictionary<HistoryMask, EvaluationResult>> tests = [];

    /// <summary>Trains with each seed in turn.</summary>
    /// <returns>False where it was stopped; everything done so far is on disk.</returns>
    public bool Train(IEnumerable<(int Seed, string Folder)> seeds, CancellationToken cancellationToken)
    {
        foreach (var (seed, folder) in seeds)
            if (!TryTrain(request with { Seed = seed }, new(folder), cancellationToken)) return false;
        return true;
    }

    public TrainReport Report(string preset) => new(
        request.Model.Title, request.Data.Name, request.Data.SplitName, preset, runs,
        // What predicts ratings draws nothing at random: every seed gives the figures of the first.
        request.Model.PredictsRatings ? runs[0].Metrics.Test : [.. tests[0].Keys.Select(mask => TestColumn.Of(mask, SeedMean.Of([.. tests.Select(test => test[mask])])))]);

    private bool TryTrain(RunRequest one, RunFolder folder, CancellationToken cancellationToken)
    {
        if (resume && folder.IsFinished)
        {
            folder.RefuseOther(one.ToConfig());
            terminal.Note($"The run in {folder.Path} is finished.");
            Add(folder, folder.ReadMetrics(), one.Model.PredictsRatings ? new Dictionary<HistoryMask, EvaluationResult>() : Exported(one, folder));
            return true;
        }

        var progress = new TrainingProgress(terminal, TrainingProgress.CanBeLive);
        var result = new TrainingRun(one, folder).Execute(resume, progress, cancellationToken);
        progress.End();
        if (result.Metrics is null)
        {
            terminal.Note($"Stopped after epoch {result.Outcome.Epochs.Count}; the same command with --resume goes on from {folder.Checkpoint.Path}.");
            return false;
        }
        terminal.Note($"{one.Model.Title}, seed {one.Seed}: {Reason(result.Outcome)}; {folder.Path}");
        Add(folder, result.Metrics, result.Test);
        return true;
    }

    private void Add(RunFolder folder, RunMetrics metrics, IReadOnlyDictionary<HistoryMask, EvaluationResult> test)
    {
        var difference = request.Model.PredictsRatings
            ? ExportedRatings.Difference(new ModelFolder(folder.Path), request.Data.Split, metrics.Test, request.Threads)
            : Difference(Exported(request, folder), test);
        var users = test.Values.Select(result => result.PerUser.Values.First().Length).FirstOrDefault();
        if (difference > Math.Max(ExportTolerance, users > 0 ? UsersOfTolerance / users : 0))
            throw new InvalidDataException($"The exported graph in {folder.Path} does not equal the trained model: a test mean differs by {difference:F4}.");
        runs.Add(new(folder.Path, metrics, folder.ReadTimings(), difference));
        tests.Add(test);
    }

    private static double Difference(IReadOnlyDictionary<HistoryMask, EvaluationResult> exported, IReadOnlyDictionary<HistoryMask, EvaluationResult> trained)
    {
        var difference = 0.0;
        foreach (var (mask, result) in exported)
            foreach (var metric in result.PerUser.Keys) difference = Math.Max(difference, Math.Abs(result.Mean(metric) - trained[mask].Mean(metric)));
        return difference;
    }

    private static IReadOnlyDictionary<HistoryMask, EvaluationResult> Exported(RunRequest one, RunFolder folder) =>
        one.Data.Split.Test.Count == 0
            ? new Dictionary<HistoryMask, EvaluationResult>()
            : ExportedModel.Test(new ModelFolder(folder.Path), one.Data, TrainingRun.Masks(one.Data.Protocol), TrainingRun.Cutoffs, new() { Threads = one.Threads });

    private static string Reason(TrainingOutcome outcome) => outcome.Stop switch
    {
        StopReason.Patience => $"no better epoch since {outcome.BestEpoch}, stopped after {outcome.Epochs.Count}",
        StopReason.TimeBudget => $"the time budget ended it after epoch {outcome.Epochs.Count}",
        _ => $"{outcome.Epochs.Count} epoch{(outcome.Epochs.Count == 1 ? "" : "s")} done",
    };
}
