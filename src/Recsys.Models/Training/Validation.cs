using System.Globalization;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;

namespace Recsys.Models.Training;

/// <summary>Measures one metric on the validation part, by full ranking with the training items of each user masked.</summary>
public sealed class Validation(DataSplit split, string metric)
{
    private readonly IReadOnlyList<EvaluationCase> cases = EvaluationCases.Valid(split);

    /// <summary>The validation of a model; one of ratings has no ranking to measure, so that all its epochs are run.</summary>
    public static Validation Of(ModelDefinition model, DataSplit split, string metric) =>
        new(model.PredictsRatings ? split with { Valid = split.Valid.Where(_ => false) } : split, metric);

    private readonly RankingEvaluator evaluator = new(
        split.Train.Items.Count, int.Parse(metric.AsSpan(metric.IndexOf('@', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture));

    /// <summary>Is there anything to validate on?</summary>
    public bool Possible => cases.Count > 0;

    public double Measure(IItemScorer scorer) => evaluator.Evaluate(scorer, cases).Mean(metric);
}
