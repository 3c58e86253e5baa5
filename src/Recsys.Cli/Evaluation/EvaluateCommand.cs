using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Models;
using Recsys.Cli.Training;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;
using Recsys.Models.Training;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Evaluation;

/// <summary><c>recsys evaluate --model runs/lightgcn --data ml-100k</c></summary>
internal sealed class EvaluateCommand : Verb
{
    private readonly Option<string[]> models = new("--model") { Description = "The folder of a trained model, or one in the box by name; may be repeated.", Required = true };
    private readonly SplitOptions splits = new();
    private readonly Option<string> cutoffs = new("--k") { Description = "List lengths.", DefaultValueFactory = _ => "5,10,20" };
    private readonly Option<string> mask = new("--mask") { Description = "Take the history out of the lists: history, none or both; the protocol's own where it is left out." };
    private readonly Option<int?> negatives = new("--negatives") { Description = "Rank against so many sampled items, as some papers do, instead of the whole catalogue." };
    private readonly Option<NegativeSampling> sampling = new("--sampling") { Description = "How the negatives are drawn.", DefaultValueFactory = _ => NegativeSampling.Popularity };
    private readonly Option<int> seed = new("--seed") { Description = "Seed of the sampled negatives.", DefaultValueFactory = _ => 1 };
    private readonly Option<string[]> bars = new("--min") { Description = "A bar such as NDCG@10=0.30; a model that misses it makes the exit code 3. May be repeated." };
    private readonly Option<string> perUser = new("--per-user") { Description = "A file for the metrics of every user, tab-separated." };
    private readonly Option<string?> fuse = new("--fuse") { Description = "Also measures the models fused as they are served: with the weights of the settings, or learned on the validation part." };
    private readonly Option<int> threads = OptionRules.Threads();

    public EvaluateCommand(Terminal terminal) : base("evaluate", "Measures trained models as they are served, by full ranking with intervals.",
        "recsys evaluate --model runs/lightgcn-ml-100k-seed1 --data ml-100k",
        "recsys evaluate --model runs/ease --model runs/lightgcn --split ./splits/ml-100k-all --min NDCG@10=0.30",
        "recsys evaluate --model runs/bert4rec --data ml-1m --protocol leave-one-out --negatives 100 --sampling popularity",
        "recsys evaluate --model runs/ease --model runs/lightgcn --model runs/itemknn --split ./splits/ml-100k-all --fuse settings")
    {
        Add(models);
        splits.AddTo(this);
        foreach (var option in (Option[])[cutoffs, mask, negatives, sampling, seed, bars, perUser, fuse, threads]) Add(option);
        fuse.AcceptOnlyFromAmong("settings", "learned");
        mask.AcceptOnlyFromAmong("history", "none", "both");
        cutoffs.Check(word => OptionRules.IsList(word, 1, 9999) ? null : "is not a list of lengths such as 5,10,20.");
        bars.Check(word => QualityGate.Parse(word) is null ? "is not of the form NDCG@10=0.30; there are Recall, NDCG, MRR, Hit and Precision." : null);
        negatives.Check(word => int.TryParse(word, out var count) && count < 1 ? "must be at least 1." : null);
        SetAction((input, cancellationToken) => Task.Run(() => Evaluate(terminal, input, cancellationToken), CancellationToken.None));
    }

    private int Evaluate(Terminal terminal, ParseResult input, CancellationToken cancellationToken)
    {
        var data = splits.Read(input, SplitProtocol.Random);
        if (data.Split.Test.Count == 0) throw new InvalidDataException($"The test part of {data.Name} is empty; there is nothing to measure.");
        var lengths = Cutoffs(input).Concat(Bars(input).Select(bar => bar.Cutoff)).Distinct().Order().ToList();
        var narrow = input.GetValue(negatives) is { } count ? new SampledCandidates(data.Split, count, input.GetValue(sampling), input.GetValue(seed)) : null;

        using var services = RecsysHost.StartWith(input.GetRequiredValue(models));
        var runtime = services.GetRequiredService<OnnxRuntimeOptions>() with { Threads = input.GetValue(threads) };
        var measured = new List<(string Name, string Folder, HistoryMask Mask, EvaluationResult Result)>();
        foreach (var name in input.GetRequiredValue(models))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tested = ExportedModel.Test(TrainedModels.Open(name), data, Masks(input, data.Protocol), lengths, runtime, narrow is null ? null : narrow.Narrow);
            var title = Distinct(tested.Values.First().Model, name, measured);
            measured.AddRange(tested.Select(one => (title, name, one.Key, one.Value)));
            WarnOfOtherSplit(terminal, name, data);
        }

        if (input.GetValue(fuse) is { } weights)
            measured.AddRange(Fused(terminal, input, data, services.GetRequiredService<FusionOptions>(), runtime, weights == "learned", lengths).Select(one => ("fused", "", one.Mask, one.Result)));

        if (input.GetValue(perUser) is { } file)
            PerUserFile.Write(file, data.Split.Train.Users, EvaluationCases.Test(data.Split), measured.Select(one => (one.Name, one.Mask, one.Result)));
        var report = EvaluateReport.Of(data, narrow is null ? "the whole catalogue" : $"against {input.GetValue(negatives)} sampled items ({input.GetValue(sampling)})", measured);
        terminal.Show(input, report, CliJson.Default.EvaluateReport, EvaluateTables.Of);
        var misses = Bars(input).SelectMany(bar => bar.Misses(report.Models)).ToList();
        misses.ForEach(terminal.Note);
        return misses.Count == 0 ? ExitCode.Ok : ExitCode.QualityGate;
    }

    private IReadOnlyList<(HistoryMask Mask, EvaluationResult Result)> Fused(Terminal terminal, ParseResult input, RunData data, FusionOptions options, OnnxRuntimeOptions runtime, bool learned, IReadOnlyList<int> lengths)
    {
        if (input.GetValue(negatives) is not null) throw new UserErrorException("--fuse ranks the whole catalogue; leave --negatives out.");
        using FusedModels models = new(input.GetRequiredValue(this.models), data, runtime);
        if (learned)
        {
            (options, var ndcg) = models.Learn(options);
            terminal.Note($"Learned on the validation part (NDCG@10 {ndcg:F4}); to serve it so, set in appsettings.json: {InSettings(options)}");
        }
        return [.. Masks(input, data.Protocol).Select(mask => (mask, models.Test(options, mask, lengths)))];
    }

    private static string InSettings(FusionOptions options) =>
        $"\"Fusion\": {{ \"Formula\": \"{options.Formula}\", \"Weights\": {InSettings(options.Weights)}, \"HistorySlopes\": {InSettings(options.HistorySlopes)} }}";

    private static string InSettings(Dictionary<string, double> bySource) => $"{{ {string.Join(", ", bySource.Select(one => $"\"{one.Key}\": {one.Value}"))} }}";

    private IReadOnlyList<HistoryMask> Masks(ParseResult input, SplitProtocol protocol) => input.GetValue(mask) switch
    {
        "history" => [HistoryMask.History],
        "none" => [HistoryMask.None],
        "both" => [HistoryMask.History, HistoryMask.None],
        _ when input.GetValue(negatives) is not null => [HistoryMask.History],
        _ => TrainingRun.Masks(protocol),
    };

    private IEnumerable<int> Cutoffs(ParseResult input) => input.GetRequiredValue(cutoffs).Split(',').Select(int.Parse);

    private List<QualityGate> Bars(ParseResult input) => [.. (input.GetValue(bars) ?? []).Select(QualityGate.Parse).OfType<QualityGate>()];

    /// <summary>Two models of one title are told apart by their folders.</summary>
    private static string Distinct(string title, string name, List<(string Name, string Folder, HistoryMask Mask, EvaluationResult Result)> before) =>
        before.Any(one => one.Name == title) ? $"{title} ({Path.GetFileName(Path.TrimEndingDirectorySeparator(name))})" : title;

    private static void WarnOfOtherSplit(Terminal terminal, string folder, RunData data)
    {
        if (!File.Exists(Path.Combine(folder, "config.json"))) terminal.Note($"{folder} does not say what it was trained on; it may have seen this test.");
        else if (new RunFolder(folder).ReadConfig().Data.Sha256 != DataHash.Of(data.Split))
            terminal.Note($"{folder} was trained on another split than this one; it may have seen this test.");
    }
}
