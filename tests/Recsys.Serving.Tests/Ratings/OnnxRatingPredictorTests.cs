using Recsys.Core;
using Recsys.Serving.Onnx;
using Recsys.Serving.Ratings;
using Recsys.Serving.Tests.Onnx;
using Recsys.Starter;

namespace Recsys.Serving.Tests.Ratings;

/// <summary>Ratings as they are served, with the model in the box.</summary>
public sealed class OnnxRatingPredictorTests : IDisposable
{
    private static readonly ItemId alien = new("1214"), aliens = new("1200"), unknown = new("no such film");

    private readonly OnnxRatingModel model = OnnxRatingModel.Load(StarterModels.OfRatings[0]);

    [Fact]
    public async Task Who_rated_a_film_high_is_predicted_to_like_its_sequel_more_than_who_rated_it_low()
    {
        var fan = (await Predict(new([new(alien, Rating: 5)]), aliens))[0];
        var other = (await Predict(new([new(alien, Rating: 1)]), aliens))[0];

        Assert.True(fan.Rating > other.Rating + 0.3);
        Assert.InRange(fan.Deviation, 0.3, 1.5);
    }

    [Fact]
    public async Task A_like_counts_as_a_high_rating_and_no_opinion_counts_for_nothing()
    {
        var nothing = (await Predict(UserHistory.Empty, aliens))[0];

        Assert.True((await Predict(UserHistory.OfLiked([alien]), aliens))[0].Rating > nothing.Rating);
        Assert.Equal(nothing, (await Predict(new([new(alien, 0)]), aliens))[0]);
    }

    [Fact]
    public async Task The_newest_of_two_opinions_of_one_item_counts()
    {
        var changed = await Predict(new([new(alien, Rating: 1), new(alien, Rating: 5)]), aliens);

        Assert.Equal(await Predict(new([new(alien, Rating: 5)]), aliens), changed);
    }

    [Fact]
    public async Task Every_item_gets_an_answer_in_the_order_that_was_asked()
    {
        var answers = await Predict(UserHistory.OfLiked([alien]), unknown, aliens, unknown);

        Assert.Equal([unknown, aliens, unknown], answers.Select(answer => answer.Item));
        Assert.All(answers, answer => Assert.InRange(answer.Rating, model.Output.Range.Least, model.Output.Range.Most));
    }

    [Fact]
    public void A_model_of_ratings_is_no_retriever_and_a_retriever_no_model_of_ratings()
    {
        TinyModel finds = new(new float[,] { { 1 } }, "a");

        Assert.True(OnnxRatingModel.IsOne(StarterModels.OfRatings[0]));
        Assert.False(OnnxRatingModel.IsOne(finds));
        Assert.False(OnnxRatingModel.IsOne(finds.Replace("manifest.json", _ => [1])));
        Assert.Contains("finds no items", Assert.Throws<ModelUnavailableException>(() => OnnxModel.Load(StarterModels.OfRatings[0])).Message, StringComparison.Ordinal);
        Assert.Contains("names no scale", Assert.Throws<ModelUnavailableException>(() => OnnxRatingModel.Load(new TinyModel(new float[,] { { 1 } }, "a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_promises_ratings_of_a_graph_without_them_is_refused()
    {
        var liar = new TinyModel(new float[,] { { 1 } }, "a").Describe(manifest => manifest with { Ratings = new(new(1, 5)) });

        Assert.Contains("turns rated items into ratings", Assert.Throws<ModelUnavailableException>(() => OnnxRatingModel.Load(liar)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => model.Dispose();

    private async Task<IReadOnlyList<PredictedRating>> Predict(UserHistory history, params ItemId[] items) =>
        await new OnnxRatingPredictor(model, new BaselineRatingPredictor(model.Output.Range)).PredictAsync(history, items, TestContext.Current.CancellationToken);
}
