using System.Globalization;
using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Answering;

/// <summary>
/// Chat-Rec's rating prediction: the model is asked for one rating at a time; the embedded predictor answers for many, for
/// newcomers, and where the model fails.
/// </summary>
internal sealed partial class LanguageModelRatings(
    IRatingPredictor embedded, PromptLibrary prompts, ICatalog catalog, ItemText items, LanguageModelOptions options, StepPaths paths, TimeProvider clock) : IRatingPredictor
{
    private const string Step = "rate";
    private const int Rated = 30;

    public RatingRange Range => embedded.Range;

    public async ValueTask<IReadOnlyList<PredictedRating>> PredictAsync(
        UserHistory history, IReadOnlyList<ItemId> items, CancellationToken cancellationToken = default)
    {
        var predicted = await embedded.PredictAsync(history, items, cancellationToken);
        if (items is not [var only] || history.Items.Count == 0 || catalog.Find(only) is not { } item || Suspicion.IsHostile(item)) return predicted;
        return await AskAsync(history, only, cancellationToken) is { } rating ? [predicted[0] with { Rating = rating }] : predicted;
    }

    private async Task<double?> AskAsync(UserHistory history, ItemId item, CancellationToken cancellationToken)
    {
        try
        {
            StepClock time = new(options.Deadlines.Understand, clock);
            var rating = Read(await prompts.AskAsync(Prompt.PredictRating, Values(history, item), time, cancellationToken));
            paths.Count(new(Step, rating is null ? "given-up" : "well-formed", "") { IsFallback = rating is null });
            return rating;
        }
        catch (LanguageModelException failure)
        {
            paths.Count(new(Step, failure.Path, failure.Message) { IsFallback = true });
            return null;
        }
    }

    private PromptValues Values(UserHistory history, ItemId item) => new PromptValues()
        .Lines("rated", from past in history.Items.TakeLast(Rated)
                        let rating = Range.Of(past)
                        where rating is not null
                        select string.Create(CultureInfo.InvariantCulture, $"{rating:0.#} {items.Brief(past.Item)}"))
        .Text("noun", catalog.Schema.Noun)
        .Text("worst", Range.Least.ToString(CultureInfo.InvariantCulture))
        .Text("best", Range.Most.ToString(CultureInfo.InvariantCulture))
        .Text("examples", prompts.ExamplesOf(Prompt.PredictRating))
        .Text("item", items.Brief(item));

    /// <summary>The one number of an answer; null where there is none within the scale.</summary>
    private double? Read(string answer) =>
        Number().Match(answer) is { Success: true } number && double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) is var rating
            && rating >= Range.Least && rating <= Range.Most ? rating : null;

    [GeneratedRegex(@"^\D*(\d{1,3}(?:\.\d{1,4})?)\D*$")]
    private static partial Regex Number();
}
