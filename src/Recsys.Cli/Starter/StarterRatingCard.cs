using System.Globalization;
using System.Text;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;

namespace Recsys.Cli.Starter;

/// <summary>The model card of the model in the box that predicts ratings.</summary>
internal static class StarterRatingCard
{
    public static string Of(
        ModelDefinition model, ModelSettings settings, DataSplit split, InteractionTable ratings, RatingOutput output, TestColumn test, IReadOnlyDictionary<string, Interval> baseline)
    {
        var options = string.Join(", ", ModelSettings.Describe(settings.Options).Select(option => $"{option.Key} {option.Value}"));
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # {model.Title} in the box

            {model.Summary}

            | | |
            |---|---|
            | data | MovieLens ml-latest-small (September 2018): all {ratings.Count:N0} ratings of the {ratings.Items.Count:N0} films of the starter catalogue by {ratings.Users.Count:N0} users, {output.Range.Least} to {output.Range.Most} stars |
            | hold-out | random 8:1:1 per user, seed {StarterRecipe.Seed}: {split.Train.Count:N0} train, {split.Valid.Count:N0} valid, {split.Test.Count:N0} test |
            | hash of the hold-out | `{DataHash.Of(split)}` |
            | shipped weights | trained again on all ratings, valid and test included, in {settings.Training.Epochs} steps |
            | deviations | multiplied by {output.Calibration:F3}, which fits them to the errors on the valid part |
            | seed, threads | {StarterRecipe.Seed}, {StarterRecipe.Threads}; nothing is drawn at random but the hold-out |
            | hyper-parameters | {options} |
            | reproduce | `recsys starter build --from <ml-latest-small> --out <folder> --only npca` |

            ## Figures on the hold-out

            Everybody folded in from their ratings; 95 % bootstrap intervals over users, n = {test.Metrics[RatingMetrics.Rmse].Count:N0} ratings. They belong to the model trained without the held-out ratings, not to the shipped weights.

            | metric | {model.Title} | interval | item and user means |
            |---|---|---|---|

            """);
        foreach (var (name, own) in test.Metrics)
            card.Append(CultureInfo.InvariantCulture, $"| {name} | {own.Mean:F4} | {own.Low:F4} – {own.High:F4} | {baseline[name].Mean:F4} |\n");
        card.Append(CultureInfo.InvariantCulture, $"""

            ## Use

            Trained on MovieLens: the weights are for research and other non-commercial use, under the terms of GroupLens (no revenue-bearing use without permission from GroupLens; no endorsement by the University of Minnesota or GroupLens may be implied; the same terms go with copies). The MIT licence of the code does not cover them.
            No user of MovieLens is in the graph, only how films go together. It knows what those who chose to rate a film thought of it, which is kinder than what everybody would.

            ## Citation

            {model.Citation}
            F. Maxwell Harper and Joseph A. Konstan: The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5(4), 19:1–19:19, 2015. https://doi.org/10.1145/2827872

            """);
        return card.ToString();
    }
}
