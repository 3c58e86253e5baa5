using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Core;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Retrieval;

public sealed class EmbeddingRetrieverTests
{
    [Fact]
    public async Task Items_whose_text_is_near_to_that_of_liked_ones_are_found()
    {
        await using var server = await FakeModelServer.StartAsync();
        Catalog films = new(Films.Schema,
        [
            Films.Of("a", "Zebra Jazz", "Western", "Quixote", 1990, "Zebra jazz zebra jazz."),
            Films.Of("b", "Zebra Jazz Again", "Western", "Quixote", 1991, "Zebra jazz, zebra jazz."),
            Films.Of("c", "Mellow Hollow", "Comedy", "Lowell", 1992, "Hollow mellow yellow."),
        ]);
        using LanguageModelSteps steps = new(ChatSetup.Options(server, ModelProvider.OpenAI), films, new FakeTitles(films), PromptSetup.Folder, NullLoggerFactory.Instance);
        Assert.True(await steps.Retriever!.PrepareAsync());

        var found = await steps.Retriever.RetrieveAsync(new(UserHistory.OfLiked([new("a")]), 5) { Exclude = new HashSet<ItemId> { new("a") } });

        Assert.Equal(["b", "c"], found.Select(candidate => candidate.Item.Value));
        Assert.Empty(await steps.Retriever.RetrieveAsync(new(UserHistory.Empty, 5)));
    }

    [Fact]
    public async Task Without_a_server_nothing_is_proposed()
    {
        LanguageModelOptions options = new() { Provider = ModelProvider.Compatible, Endpoint = new("http://127.0.0.1:9/v1"), Model = "m", EmbeddingModel = "e" };
        using LanguageModelSteps steps = new(options, Films.Catalog, new FakeTitles(Films.Catalog), PromptSetup.Folder, NullLoggerFactory.Instance);

        Assert.False(await steps.Retriever!.PrepareAsync());

        Assert.Empty(await steps.Retriever.RetrieveAsync(new(UserHistory.OfLiked([new("f1")]), 5)));
    }
}
