using System.Globalization;
using System.Text.RegularExpressions;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>A bar that every evaluated model must reach: <c>NDCG@10=0.30</c>.</summary>
internal sealed partial record QualityGate(string Metric, double Least)
{
    /// <summary>Null where the word is not of the form METRIC@K=NUMBER.</summary>
    public static QualityGate? Parse(string word) =>
        Form().Match(word) is { Success: true } match
            ? new(match.Groups["metric"].Value, double.Parse(match.Groups["least"].Value, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The cutoff in the metric's name.</summary>
    public int Cutoff => int.Parse(Metric.AsSpan(Metric.IndexOf('@', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>One sentence for each model that misses it. Where both ways of masking were asked for, the masked one counts.</summary>
    public IEnumerable<string> Misses(IReadOnlyList<EvaluatedModel> models) =>
        from model in models
        where model.Mask == (models.Any(any => any.Mask == HistoryMask.History) ? HistoryMask.History : HistoryMask.None)
        let reached = model.Metrics[Metric].Mean
        where reached < Least
        select $"{model.Model} misses the bar: {Metric} is {reached:F4} ({MetricTables.Words(model.Mask)}), {Least} was asked for.";

    [GeneratedRegex(@"^(?<metric>(Recall|NDCG|MRR|Hit|Precision)@[1-9][0-9]{0,3})=(?<least>[0-9]*\.?[0-9]+)$")]
    private static partial Regex Form();
}
