using Recsys.Cli.Bench;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Training;

namespace Recsys.Cli.Starter;

/// <summary>
/// Makes the model of the box that predicts ratings, from all ratings of its films: low ones tell as much as high ones.
/// A hold-out gives the figures of the card and the calibration; what is shipped is then trained on everything.
/// </summary>
internal sealed class StarterRatingBuild(InteractionTable ratings, string output, Action<string> say)
{
    public const string Model = "npca";

    private readonly ModelDefinition definition = ModelZoo.Find(Model)!;

    public BuiltModel Make(CancellationToken cancellationToken)
    {
        var settings = ModelSettings.Resolve(definition);
        var split = RandomSplit.PerUser(ratings, StarterRecipe.Seed);
        say($"{definition.Title}: measuring on a hold-out of {split.Test.Count:N0} ratings …");
        using var held = Trained(settings, split.Train, cancellationToken);
        var calibrated = RatingTest.Calibrated(held, split);
        var test = RatingTest.Test(held, calibrated, split);
        var baseline = RatingMetrics.Of(RatingBench.Baseline(split.Train, RatingCase.Of(split.Test, split.Train, split.Valid)));

        say($"{definition.Title}: training on all {ratings.Count:N0} ratings …");
        using var whole = Trained(settings, ratings, cancellationToken);
        Directory.CreateDirectory(Path.Combine(output, Model));
        RunFolder folder = new(Path.Combine(output, Model));
        folder.WriteModel(definition, 0, whole.ToOnnx(), ratings.Items, ratings.Users, calibrated);
        folder.WriteMetrics(new(definition.Title, StarterRecipe.Seed, settings.Training.Epochs, settings.Training.Epochs, null, test));
        folder.WriteCard(StarterRatingCard.Of(definition, settings, split, ratings, calibrated, test[0], baseline));

        return BuiltModel.Of(Model, settings.Training.Epochs, RatingMetrics.Rmse, test[0].Metrics[RatingMetrics.Rmse], baseline[RatingMetrics.Rmse], folder);
    }

    private IRatingModel Trained(ModelSettings settings, InteractionTable train, CancellationToken cancellationToken)
    {
        var model = (IRatingModel)definition.Create(settings.Options, new(train, StarterRecipe.Seed, "cpu", StarterRecipe.Threads));
        for (var epoch = 1; epoch <= settings.Training.Epochs; epoch++) model.TrainEpoch(epoch, cancellationToken);
        return model;
    }
}
