using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Training;

namespace Recsys.Cli.Starter;

/// <summary>
/// Makes the models of the box. A hold-out gives the figures of the card and the number of epochs; what is shipped is then
/// trained on all ratings for as many epochs.
/// </summary>
internal sealed class StarterBuild(InteractionTable ratings, string output, Action<string> say)
{
    private const string Yardstick = "NDCG@10";

    public BuiltModel Make(StarterRecipe recipe, CancellationToken cancellationToken)
    {
        var model = ModelZoo.Find(recipe.Model)!;
        var settings = ModelSettings.Resolve(model, new SettingsLayer($"recipe of {recipe.Model}", recipe.Settings));
        var split = recipe.Split(ratings);

        say($"{model.Title}: measuring on a hold-out of {split.Test.Count:N0} ratings …");
        var (outcome, test) = Measure(model, settings, split, cancellationToken);
        var popularity = ModelZoo.Find("popularity")!;
        var (_, baseline) = Measure(popularity, ModelSettings.Resolve(popularity), split, cancellationToken);

        var epochs = Math.Max(1, outcome.BestEpoch);
        say($"{model.Title}: training on all {ratings.Count:N0} ratings for {epochs} epochs …");
        var folder = new RunFolder(Path.Combine(output, recipe.Model));
        WriteModel(folder, model, settings, epochs, cancellationToken);
        folder.WriteMetrics(new(model.Title, StarterRecipe.Seed, outcome.Epochs.Count, outcome.BestEpoch,
            new(settings.Training.Metric, outcome.BestMetric), [TestColumn.Of(HistoryMask.History, test)]));
        folder.WriteCard(StarterCard.Of(model, recipe, settings, new(split, ratings.Count, epochs, test, baseline)));

        return BuiltModel.Of(model.Name, epochs, Yardstick, test.Interval(Yardstick), baseline.Interval(Yardstick), folder);
    }

    private static (TrainingOutcome Outcome, EvaluationResult Test) Measure(
        ModelDefinition definition, ModelSettings settings, DataSplit split, CancellationToken cancellationToken)
    {
        using var model = Untrained(definition, settings, split.Train);
        var outcome = new ModelTrainer(model, settings.Training, new(split, settings.Training.Metric)).Train(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var evaluator = new RankingEvaluator(split.Train.Items.Count, [.. TrainingRun.Cutoffs]);
        return (outcome, evaluator.Evaluate(model, [.. EvaluationCases.Test(split).Select(question => question.AsNewcomer())]));   // the box knows no user of MovieLens
    }

    private void WriteModel(RunFolder folder, ModelDefinition definition, ModelSettings settings, int epochs, CancellationToken cancellationToken)
    {
        using var model = Untrained(definition, settings, ratings);
        for (var epoch = 1; epoch <= epochs; epoch++) model.TrainEpoch(epoch, cancellationToken);
        Directory.CreateDirectory(folder.Path);
        folder.WriteModel(definition, definition.MaxHistory(settings.Options), model.ToOnnx(), ratings.Items, ratings.Users);
    }

    private static ITrainableModel Untrained(ModelDefinition definition, ModelSettings settings, InteractionTable train) =>
        definition.Create(settings.Options, new(settings.Training.Admitted(train), StarterRecipe.Seed, "cpu", StarterRecipe.Threads));
}
