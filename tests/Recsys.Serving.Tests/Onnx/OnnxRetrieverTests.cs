using CsCheck;
using Recsys.Core;
using Recsys.Serving.Onnx;

namespace Recsys.Serving.Tests.Onnx;

public sealed class OnnxRetrieverTests : IDisposable
{
    private readonly OnnxModel model = OnnxModel.Load(
        new TinyModel(new[,] { { 0, 3f, 1, 2 }, { 3, 0, 2, 1 }, { 1, 2, 0, 0 }, { 2, 1, 0, 0 } }, "a", "b", "c", "d"));

    public void Dispose() => model.Dispose();

    [Fact]
    public async Task Items_are_named_as_the_catalogue_names_them() =>
        Assert.Equal(["b 3", "d 2", "c 1"], await Ask(new(UserHistory.OfLiked([new("a")]), 3) { Exclude = Set("a", "unknown") }));

    [Fact]
    public async Task A_dislike_pushes_down_what_is_like_it() =>
        Assert.Equal(["d 1", "c -1"], await Ask(new(new([new(new("a")), new(new("b"), -1)]), 3) { Exclude = Set("a", "b") }));

    [Fact]
    public async Task Nothing_is_said_about_a_person_of_whom_no_liking_is_known()
    {
        Assert.Empty(await Ask(new(UserHistory.Empty, 3)));
        Assert.Empty(await Ask(new(UserHistory.OfLiked([new("unknown")]), 3)));
        Assert.Empty(await Ask(new(new([new(new("a"), -1)]), 3)));
    }

    [Fact]
    public async Task More_than_there_are_cannot_come() =>
        Assert.Equal(4, (await Ask(new(UserHistory.OfLiked([new("a")]), 1000))).Count);

    [Fact]
    public Task Many_requests_at_once_get_what_each_gets_alone() => Requests.Array[0, 6].SampleAsync(async requests =>
    {
        OnnxRetriever retriever = new(model);

        var together = await retriever.RetrieveManyAsync(requests);

        Assert.Equal(requests.Length, together.Count);
        foreach (var (request, answer) in requests.Zip(together)) Assert.Equal(await retriever.RetrieveAsync(request), answer);
    });

    [Fact]
    public Task What_is_remembered_is_what_the_model_says() => Requests.Array[1, 6].Array[1, 6].SampleAsync(async rounds =>
    {
        OnnxRetriever remembering = new(model, remembers: true), asking = new(model);

        foreach (var requests in rounds) Assert.Equal(await asking.RetrieveManyAsync(requests), await remembering.RetrieveManyAsync(requests));
    });

    private static Gen<RetrievalRequest> Requests =>
        from past in Gen.Select(Gen.Int[0, 4], Gen.Int[-1, 1]).Array[0, 6]
        from count in Gen.Int[1, 6]
        from exclude in Gen.Int[0, 4].Array[0, 3]
        select new RetrievalRequest(new([.. past.Select(item => new HistoryItem(Named(item.Item1), item.Item2))]), count)
        {
            Exclude = exclude.Select(Named).ToHashSet(),
        };

    private static ItemId Named(int index) => new($"{(char)('a' + index)}");   // the model knows a to d

    private async Task<IReadOnlyList<string>> Ask(RetrievalRequest request) =>
        [.. from one in await new OnnxRetriever(model).RetrieveAsync(request, TestContext.Current.CancellationToken) select $"{one.Item} {one.Score}"];

    private static HashSet<ItemId> Set(params string[] ids) => [.. ids.Select(id => new ItemId(id))];
}
