using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;
using Recsys.Starter;

namespace Recsys.Hosting.Tests;

public sealed class RecsysServicesTests
{
    [Fact]
    public async Task The_box_recommends_without_any_setting()
    {
        await using var services = Services();
        var catalog = services.GetRequiredService<ICatalog>();

        var (slate, trace) = await services.GetRequiredService<RecommendationPipeline>()
            .RecommendAsync(new(UserHistory.OfLiked([catalog.Items[0].Id]), 10), TestContext.Current.CancellationToken);

        Assert.Equal(10, slate.Items.Count);
        Assert.DoesNotContain(catalog.Items[0].Id, slate.Items.Select(one => one.Item));
        Assert.DoesNotContain(trace.Sources, source => source.Failure is not null);
    }

    [Fact]
    public async Task A_newcomer_gets_what_most_people_like()
    {
        await using var services = Services();

        var (slate, _) = await services.GetRequiredService<RecommendationPipeline>()
            .RecommendAsync(new(UserHistory.Empty, 3), TestContext.Current.CancellationToken);

        Assert.Equal(services.GetRequiredService<ICatalog>().Items.Take(3).Select(item => item.Id), slate.Items.Select(one => one.Item));
    }

    [Fact]
    public async Task A_model_that_cannot_be_served_is_noted_and_the_others_serve()
    {
        using ScratchFolder folder = new();
        await using var services = Services(("Recommender:Models:0", folder.Path));
        var catalog = services.GetRequiredService<ICatalog>();

        var (slate, trace) = await services.GetRequiredService<RecommendationPipeline>()
            .RecommendAsync(new(UserHistory.OfLiked([catalog.Items[0].Id]), 10), TestContext.Current.CancellationToken);

        Assert.Equal(10, slate.Items.Count);
        Assert.Contains("manifest.json is missing", trace.Sources[0].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_box_predicts_ratings_and_without_a_model_the_users_own_level_is_the_answer()
    {
        using ScratchFolder folder = new();
        await using ServiceProvider box = Services(), bare = Services(("Recommender:Models:0", folder.Path));
        var film = box.GetRequiredService<ICatalog>().Items[0].Id;
        UserHistory history = new([new(film, Rating: 5)]);

        var known = await box.GetRequiredService<IRatingPredictor>().PredictAsync(history, [new("1200"), new("260")], TestContext.Current.CancellationToken);
        var unknown = await bare.GetRequiredService<IRatingPredictor>().PredictAsync(history, [new("1200"), new("260")], TestContext.Current.CancellationToken);

        Assert.NotEqual(known[0].Rating, known[1].Rating);
        Assert.Equal(unknown[0].Rating, unknown[1].Rating);
        Assert.True(unknown[0].Deviation > known[0].Deviation);
    }

    [Fact]
    public async Task The_box_has_weights_of_its_own_and_settings_replace_them_one_by_one()
    {
        using ScratchFolder folder = new();
        await using ServiceProvider box = Services(("Fusion:Weights:ease", "0.5")), other = Services(("Recommender:Models:0", folder.Path));

        var weights = box.GetRequiredService<FusionOptions>().Weights;

        Assert.Equal(0.5, weights["ease"]);
        Assert.Equal(StarterModels.FusionWeights["lightgcn"], weights["lightgcn"]);
        Assert.Equal(new FusionOptions().Weights, other.GetRequiredService<FusionOptions>().Weights);
    }

    [Fact]
    public async Task The_weights_of_the_box_are_not_those_of_a_collection_without_its_models()
    {
        await using var box = Services();
        var bare = box.GetRequiredService<Collection>() with { Models = [] };
        await using var other = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddRecsys().AddSingleton(bare).BuildServiceProvider();

        Assert.Equal(new FusionOptions().Weights, other.GetRequiredService<FusionOptions>().Weights);
    }

    [Theory]
    [InlineData("OnnxRuntime:Threads", "0")]
    [InlineData("OnnxRuntime:ExecutionProvider", "abacus")]
    [InlineData("OnnxRuntime:Treads", "2")]
    [InlineData("Diversity:Strength", "1.5")]
    [InlineData("LanguageModel:Provider", "Oracle")]
    [InlineData("LanguageModel:OutputTokens", "0")]
    [InlineData("LanguageModel:Rerank:Candidates", "27")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        using var services = Services((setting, value));

        var error = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(setting.Split(':')[1], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_file_is_the_one_at_the_top_of_the_repository() => Assert.Equal(Repository.Root, ContentRoot.Path.TrimEnd('/', '\\'));

    [Fact]
    public void The_shipped_settings_are_valid()
    {
        var settings = new ConfigurationBuilder().AddRecsysSettings().Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddRecsys().BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(ExecutionProvider.Auto, services.GetRequiredService<OnnxRuntimeOptions>().ExecutionProvider);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
        return new ServiceCollection().AddSingleton(configuration).AddRecsys().BuildServiceProvider();
    }
}
