using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;
using Recsys.Serving.Ratings;

namespace Recsys.Starter.Tests;

public sealed class StarterModelsTests
{
    private static readonly Catalog films = StarterCatalog.Load();

    public static TheoryData<string> Names => [.. StarterModels.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_all_its_files_and_knows_every_film(string name)
    {
        using var model = OnnxModel.Load(StarterModels.Find(name)!);

        Assert.Equal(name, model.Manifest.Name);
        Assert.Equal(films.Items.Select(film => film.Id.Value), model.Items.Ids);
        Assert.DoesNotContain(GraphInputs.User, model.Manifest.Inputs);
        Assert.True(JsonDocument.Parse(Text(name, "metrics.json")).RootElement.TryGetProperty("test", out _));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_names_data_terms_and_citation(string name) =>
        Assert.All(["ml-latest-small", "seed", "non-commercial", "Harper"], word => Assert.Contains(word, Text(name, "README.md"), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Who_likes_Alien_and_The_Terminator_is_offered_their_sequels(string name)
    {
        var list = await List(name, UserHistory.OfLiked([new("1214"), new("1240")]));

        Assert.Contains("Aliens", list);
        Assert.Contains("Terminator 2: Judgment Day", list);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_lists_of_the_personas_differ_visibly(string name)
    {
        var lists = await Task.WhenAll(StarterPersonas.All.Select(persona => List(name, persona.History)));

        var overlaps = from a in Enumerable.Range(0, lists.Length)
                       from b in Enumerable.Range(0, a)
                       select lists[a].Intersect(lists[b]).Count();
        Assert.True(overlaps.Average() < 1, $"Two lists of ten share {overlaps.Average():F1} films on average.");
    }

    [Fact]
    public void What_predicts_ratings_knows_every_film_and_its_card_says_what_it_may_be_used_for()
    {
        var name = Assert.Single(StarterModels.RatingNames);
        using var model = OnnxRatingModel.Load(StarterModels.Find(name)!);

        Assert.Equal(films.Items.Select(film => film.Id.Value), model.Items.Ids);
        Assert.Equal(new(0.5, 5), model.Output.Range);
        A_card_names_data_terms_and_citation(name);
    }

    [Fact]
    public void An_unknown_name_finds_no_model() => Assert.Null(StarterModels.Find("nothing"));

    [Fact]
    public void The_models_stay_small() =>
        Assert.True(StarterModels.All.Concat(StarterModels.OfRatings).Sum(model => model.Open("model.onnx")!.Length) < 10_000_000);

    private static async Task<List<string>> List(string name, UserHistory history)
    {
        using var model = OnnxModel.Load(StarterModels.Find(name)!);
        var request = new RetrievalRequest(history, 10) { Exclude = history.Items.Select(past => past.Item).ToHashSet() };
        var found = await new OnnxRetriever(model).RetrieveAsync(request, TestContext.Current.CancellationToken);
        return [.. found.Select(candidate => films.Find(candidate.Item)!.Title)];
    }

    private static string Text(string name, string file)
    {
        using var reader = new StreamReader(StarterModels.Find(name)!.Open(file)!);
        return reader.ReadToEnd();
    }
}
