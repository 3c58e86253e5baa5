using System.Globalization;
using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Ranking;

/// <summary>One question for each candidate; ordered by the numbers, ties in the ranker's order.</summary>
internal sealed partial class PointWise(PromptLibrary prompts, ItemText items, CatalogSchema schema) : IOrdering
{
    public async Task<OrderAnswer> OrderAsync(OrderQuestion question, IReadOnlyList<ItemId> shown, StepClock clock, CancellationToken cancellationToken)
    {
        var scores = await Task.WhenAll(shown.Select(item => ScoreAsync(question, item, clock, cancellationToken)));
        if (scores.Count(score => score is not null) * 2 < shown.Count) return OrderAnswer.GivenUp;
        var middle = scores.OfType<double>().Average();
        List<int> order = [.. Enumerable.Range(0, shown.Count).OrderByDescending(index => scores[index] ?? middle)];
        return new(order, scores.All(score => score is not null) ? OrderAnswer.WellFormed : OrderAnswer.Repaired);
    }

    private async Task<double?> ScoreAsync(OrderQuestion question, ItemId item, StepClock clock, CancellationToken cancellationToken)
    {
        var values = question.Values().Text("noun", schema.Noun).Text("candidate", items.Brief(item));
        return Read(await prompts.AskAsync(Prompt.Fit, values, clock, cancellationToken));
    }

    /// <summary>The one number of an answer, from 0 to 100; null where there is none or there are several.</summary>
    internal static double? Read(string answer) =>
        Number().Matches(answer) is [var only] && double.Parse(only.Value, CultureInfo.InvariantCulture) is var score and >= 0 and <= 100 ? score : null;

    [GeneratedRegex(@"(?<![\d.-])\d{1,3}(\.\d{1,4})?(?!\d)")]
    private static partial Regex Number();
}
