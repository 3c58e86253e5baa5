using System.Text;
using Recsys.Core.Metrics;

namespace Recsys.Models.Runs;

/// <summary>The model card: what a model was trained on, how good it is, what it may be used for.</summary>
internal static class ModelCard
{
    private static readonly string[] shown = ["Recall@10", "NDCG@10", "MRR@10", "Hit@10", "Recall@20", "NDCG@20"];

    /// <param name="licence">What the data's licence asks for; empty where nothing is known.</param>
    public static string Of(ModelDefinition model, RunConfig config, RunMetrics metrics, string licence)
    {
        var data = config.Data;
        var card = new StringBuilder();
        card.Append($"# {model.Title}, trained on {data.Name}\n\n{model.Summary}\n\n");
        card.Append("| | |\n|---|---|\n");
        Row("data", $"{data.Name}: {data.Users:N0} users, {data.Items:N0} items");
        Row("split", $"{data.Split}: {data.Train:N0} train, {data.Valid:N0} valid, {data.Test:N0} test");
        Row("hash of the data", $"`{data.Sha256}`");
        Row("seed", $"{config.Seed}");
        Row("epochs", $"{metrics.Epochs}, the best was {(metrics.BestEpoch == 0 ? metrics.Epochs : metrics.BestEpoch)}");
        if (metrics.Valid is { } valid) Row($"valid {valid.Key}", $"{valid.Value:F4}");
        Row("hyper-parameters", string.Join(", ", config.Options.Select(option => $"{option.Key} {option.Value}")));
        foreach (var column in metrics.Test) Append(card, column);
        card.Append("\n## Use\n\n");
        card.Append(licence.Length > 0
            ? $"Trained on data under these terms, which also bind what is made from it: {licence}\n"
            : "The terms of the data it was trained on are not known to the program; look them up before using it.\n");
        card.Append("It recommends what people like those in the data liked; it knows nothing newer than the data and repeats its biases.\n");
        card.Append($"\n## Citation\n\n{model.Citation}\n");
        return card.ToString();

        void Row(string name, string value) => card.Append($"| {name} | {value} |\n");
    }

    private static void Append(StringBuilder card, TestColumn column)
    {
        card.Append($"\n## Test, {(column.Mask == HistoryMask.History ? "history masked" : "nothing masked")}\n\n");
        var rating = column.Metrics.ContainsKey(RatingMetrics.Rmse);
        card.Append(rating ? "Predicted against real ratings" : "Full ranking over the catalogue; means over users").Append(", with 95 % bootstrap intervals over users.\n\n| metric | mean | interval |\n|---|---|---|\n");
        foreach (var name in rating ? column.Metrics.Keys : shown)
        {
            var metric = column.Metrics[name];
            card.Append($"| {name} | {metric.Mean:F4} | {metric.Low:F4} – {metric.High:F4} |\n");
        }
        card.Append($"\nn = {column.Metrics.Values.First().Count:N0} {(rating ? "ratings" : "users")}.\n");
    }
}
