using System.Globalization;
using System.Text;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;

namespace Recsys.Cli.Starter;

/// <summary>The model card of a model in the box.</summary>
internal static class StarterCard
{
    private static readonly string[] shown = ["Recall@10", "NDCG@10", "MRR@10", "Hit@10", "Recall@20", "NDCG@20"];

    public static string Of(ModelDefinition model, StarterRecipe recipe, ModelSettings settings, HoldOut measured)
    {
        var (users, films) = (measured.Split.Train.Users.Count, measured.Split.Train.Items.Count);
        var options = string.Join(", ", ModelSettings.Describe(settings.Options).Select(option => $"{option.Key} {option.Value}"));
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # {model.Title} in the box

            {model.Summary}

            | | |
            |---|---|
            | data | MovieLens ml-latest-small (September 2018): ratings of {StarterRecipe.LeastRating} stars and more for the {films:N0} films of the starter catalogue, {measured.Ratings:N0} by {users:N0} users |
            | hold-out | {recipe.SplitName}: {measured.Split.Train.Count:N0} train, {measured.Split.Valid.Count:N0} valid, {measured.Split.Test.Count:N0} test |
            | hash of the hold-out | `{DataHash.Of(measured.Split)}` |
            | shipped weights | trained again on all {measured.Ratings:N0} ratings, valid and test included, {(measured.Epochs == 1 ? "in one pass" : $"for {measured.Epochs} epochs, the best number on the hold-out")} |
            | seed, threads | {StarterRecipe.Seed}, {StarterRecipe.Threads} |
            | hyper-parameters | {options} |
            | reproduce | `recsys starter build --from <ml-latest-small> --out <folder>` |

            ## Figures on the hold-out

            Everybody folded in from their history; full ranking over the catalogue without the films of the history; means over {measured.Test.Interval(shown[0]).Count:N0} users with 95 % bootstrap intervals. They belong to the model trained without the held-out ratings, not to the shipped weights.

            | metric | {model.Title} | interval | popularity |
            |---|---|---|---|

            """);
        foreach (var name in shown) Append(card, name, measured);
        card.Append(CultureInfo.InvariantCulture, $"""

            ## Use

            Trained on MovieLens: the weights are for research and other non-commercial use, under the terms of GroupLens (no revenue-bearing use without permission from GroupLens; no endorsement by the University of Minnesota or GroupLens may be implied; the same terms go with copies). The MIT licence of the code does not cover them.
            It recommends what people like the raters liked until 2018; it knows nothing newer and repeats their biases. No user of MovieLens is in the graph: everybody is folded in from the films they name.

            ## Citation

            {model.Citation}
            F. Maxwell Harper and Joseph A. Konstan: The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5(4), 19:1–19:19, 2015. https://doi.org/10.1145/2827872

            """);
        return card.ToString();
    }

    private static void Append(StringBuilder card, string name, HoldOut measured)
    {
        var (own, popularity) = (measured.Test.Interval(name), measured.Popularity.Interval(name));
        card.Append(CultureInfo.InvariantCulture, $"| {name} | {own.Mean:F4} | {own.Low:F4} – {own.High:F4} | {popularity.Mean:F4} |\n");
    }
}
