using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Models;
using Recsys.Cli.Training;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Training;
using Recsys.Serving.Diversity;
using Recsys.Serving.Facets;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;
using Recsys.Serving.Retrieval;
using Spectre.Console;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench rerank --split ml-100k-all --data ml-100k --model runs/lightgcn --model runs/ease</c></summary>
internal sealed class BenchRerankCommand : Verb
{
    private readonly Option<string[]> models = new("--model") { Description = "The folder of a model trained on the split's training part; may be repeated.", Required = true };
    private readonly SplitOptions splits = new();
    private readonly Option<string> generator = new("--generator") { Description = "The model whose candidates all orders share.", DefaultValueFactory = _ => "lightgcn" };
    private readonly Option<int> candidates = CountOption.Of("--candidates", 100, "How many of the generator's best are candidates.");
    private readonly Option<int> users = CountOption.Of("--users", 200, "Users in the random sample.");
    private readonly Option<int> seed = new("--seed") { Description = "Seed of the sample.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> k = CountOption.Of("--k", 5, "How many are shown.");
    private readonly Option<int> threads = OptionRules.Threads();

    public BenchRerankCommand(Terminal terminal) : base("rerank", "Measures what fusing and re-ranking gain over one generator's own order, on identical candidates.",
        "recsys bench rerank --split ./splits/ml-100k-all --data ml-100k --model runs/lightgcn --model runs/ease --model runs/itemknn")
    {
        Add(models);
        splits.AddTo(this);
        foreach (var option in (Option[])[generator, candidates, users, seed, k, threads]) Add(option);
        SetAction((input, cancellationToken) => Task.Run(async () =>
        {
            var report = await MeasureAsync(input, terminal.Note, cancellationToken);
            terminal.Show(input, report, CliJson.Default.RerankReport, View);
            return ExitCode.Ok;
        }, CancellationToken.None));
    }

    private async Task<RerankReport> MeasureAsync(ParseResult input, Action<string> say, CancellationToken cancellationToken)
    {
        var data = splits.Read(input, SplitProtocol.Random);
        var loaded = TrainedModels.Load(input.GetRequiredValue(models), new() { Threads = input.GetValue(threads) });
        try
        {
            var first = input.GetRequiredValue(generator);
            if (!loaded.Any(model => model.Manifest.Name == first)) throw new UserErrorException($"No --model is called '{first}'; name the generator's folder too, or choose another --generator.");
            using var services = RecsysHost.StartWith(input.GetRequiredValue(models));
            FacetVectors vectors = new(splits.ReadCatalog(input, data));
            List<ICandidateRetriever> sources = [.. loaded.Select(model => new OnnxRetriever(model)), new FacetRetriever(vectors, services.GetRequiredService<FacetOptions>())];
            RerankQuestions questions = new(data, [.. sources, PopularityRetriever.Of(data.Split.Train)], first, input.GetValue(candidates));
            RerankBench bench = new(services.GetRequiredService<FusionOptions>(), new DiversityReranker(vectors, services.GetRequiredService<DiversityOptions>()),
                sources.Select(source => source.Name).ToHashSet(), first, input.GetValue(k));

            say("Asking for the validation part, to learn weights from …");
            var learned = bench.Learn(await questions.AskAsync(EvaluationCases.Valid(data.Split), cancellationToken));
            say("Asking for the test part …");
            var all = await questions.AskAsync(EvaluationCases.Test(data.Split), cancellationToken);
            return new(data.Name, first, input.GetValue(candidates), input.GetValue(k), bench.Measure(Sample(all, input), learned), bench.Measure(all, learned), learned.Weights, learned.HistorySlopes);
        }
        finally
        {
            loaded.ForEach(model => model.Dispose());
        }
    }

    private List<RerankQuestion> Sample(IReadOnlyList<RerankQuestion> all, ParseResult input)
    {
        var chosen = all.ToArray();
        new Random(input.GetValue(seed)).Shuffle(chosen);
        return [.. chosen.Take(input.GetValue(users))];
    }

    private static Rows View(RerankReport report) => new(
    [
        Table($"{report.Sample[0].Metrics.Values.First().Count:N0} users at random", report, report.Sample),
        Table("all users", report, report.All),
        new Text($"Top {report.K} out of the {report.Candidates} candidates of {report.Generator}, history masked. Learned on the validation part: {Named(report.Learned)}; by ln(history ÷ 55): {Named(report.LearnedSlopes)}."),
    ]);

    private static Table Table(string title, RerankReport report, IReadOnlyList<RerankRow> rows)
    {
        var table = Tables.Of($"{report.Data}, {title} (n = {rows[0].Metrics.Values.First().Count:N0})", $">Precision@{report.K}", $">Recall@{report.K}", $">NDCG@{report.K}", ">NDCG lift", ">difference in NDCG", ">difference in recall");
        foreach (var row in rows)
            table.Row(row.Order, Cell(row.Metrics[$"Precision@{report.K}"], "F4"), Cell(row.Metrics[$"Recall@{report.K}"], "F4"), Cell(row.Metrics[$"NDCG@{report.K}"], "F4"), $"{row.Lift:+0.0%;-0.0%}",
                Cell(row.Difference[$"NDCG@{report.K}"], "+0.0000;-0.0000"), Cell(row.Difference[$"Recall@{report.K}"], "+0.0000;-0.0000"));
        return table;
    }

    private static string Named(IReadOnlyDictionary<string, double> bySource) => string.Join(", ", bySource.Select(one => $"{one.Key} {one.Value}"));

    private static string Cell(Interval value, string format) => $"{value.Mean.ToString(format)} ({value.Low.ToString(format)} – {value.High.ToString(format)})";
}
