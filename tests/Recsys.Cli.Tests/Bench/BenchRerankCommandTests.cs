using Recsys.Cli.Tests.Training;

namespace Recsys.Cli.Tests.Bench;

public sealed class BenchRerankCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void Every_order_is_measured_on_the_generators_candidates_and_against_the_generator()
    {
        var split = folder.WriteSplit();
        string[] models = ["popularity", "ease", "itemknn"];
        foreach (var model in models) CommandLine.Run("train", model, "--split", split, "--out", Run(model), "--threads", "1").Expect();

        var report = CommandLine.Run(["bench", "rerank", "--split", split, "--generator", "ease", "--candidates", "8", "--users", "10", "--threads", "1",
            .. models.Skip(1).SelectMany(model => new[] { "--model", Run(model) }), "--json"]).Expect().Json;

        var all = report.GetProperty("all").EnumerateArray().ToList();
        Assert.Equal(["ease", "itemknn", "facets", "popularity", "fusion, settings", "fusion, learned", "fusion, learned + re-ranker", "served (fusion + re-ranker)"],
            all.Select(row => row.GetProperty("order").GetString()));
        Assert.Equal(0, all[0].GetProperty("lift").GetDouble());
        Assert.Equal(all[0].GetProperty("metrics").GetRawText(), all[2].GetProperty("metrics").GetRawText());   // no facets: the generator's order stays
        Assert.Equal(10, report.GetProperty("sample")[0].GetProperty("metrics").GetProperty("NDCG@5").GetProperty("count").GetInt32());
        Assert.Equal(40, all[0].GetProperty("metrics").GetProperty("NDCG@5").GetProperty("count").GetInt32());
    }

    [Fact]
    public void A_generator_without_its_model_is_refused()
    {
        var split = folder.WriteSplit();
        CommandLine.Run("train", "ease", "--split", split, "--out", Run("ease"), "--threads", "1").Expect();

        Assert.Contains("No --model is called 'lightgcn'",
            CommandLine.Run("bench", "rerank", "--split", split, "--model", Run("ease")).Expect(1).Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Run(string model) => Path.Combine(folder.Path, model);
}
