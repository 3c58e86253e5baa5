using CsCheck;
using Recsys.Core;
using Recsys.Serving.Facets;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Facets;

public sealed class FacetRetrieverTests
{
    private static readonly FacetVectors vectors = new(Teas(
        "sencha: Japan green; matcha: Japan green powder; hojicha: Japan roasted; assam: India black; darjeeling: India black; longjing: China green; keemun: China black"));

    private static readonly FacetRetriever retriever = new(vectors, new());

    [Fact]
    public void What_shares_most_with_the_liked_item_comes_first() =>
        Assert.Equal("matcha longjing hojicha", Ask(new(UserHistory.OfLiked([new("sencha")]), 9) { Exclude = Ids("sencha") }));

    [Fact]
    public void What_shares_with_a_disliked_item_is_pushed_down()
    {
        UserHistory history = new([new(new("sencha")), new(new("hojicha"), -0.9)]);

        Assert.Equal("longjing matcha", Ask(new(history, 9) { Exclude = Ids("sencha", "hojicha") }));
    }

    [Fact]
    public void A_wanted_value_attracts_in_any_case() => Assert.Equal("matcha", Ask(new(UserHistory.OfLiked([new("assam")]), 1)
    {
        Exclude = Ids("assam"),
        Leanings = [new(new(FacetTerm.Is("leaf", "POWDER"), FacetTerm.Is("leaf", "unheard of")), 1)],
    }));

    [Fact]
    public void Nothing_is_said_where_nothing_is_known() => Assert.Empty(Ask(new(UserHistory.OfLiked([new("coffee")]), 9)));

    [Fact]
    public void Shared_values_are_named_rarest_first() => Assert.Equal(
        ["Japan", "green"], vectors.Shared(vectors.IndexOf(new("sencha")), vectors.IndexOf(new("matcha"))).Select(value => value.Value));

    [Fact]
    public Task Many_requests_at_once_get_what_each_gets_alone() => Requests.Array[0, 6].SampleAsync(async requests =>
    {
        var together = await retriever.RetrieveManyAsync(requests);

        Assert.Equal(requests.Length, together.Count);
        foreach (var (request, answer) in requests.Zip(together)) Assert.Equal(await retriever.RetrieveAsync(request), answer);
    });

    [Fact]
    public void Scores_are_the_sums_of_the_likenesses_to_the_history() => Requests.Sample(request =>
    {
        var expected =
            from item in vectors.Items
            where !request.Exclude.Contains(item.Id)
            let score = request.History.Items.Sum(past => past.Weight * vectors.Similarity(vectors.IndexOf(past.Item), vectors.IndexOf(item.Id)))
            where score > 1e-6
            select (item.Id, score);

        var found = retriever.RetrieveAsync(request with { Count = 9, Leanings = [] }, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

        var scores = found.ToDictionary(one => one.Item, one => one.Score);
        Assert.All(expected, one => Assert.Equal(one.score, scores[one.Id], 5));
        Assert.Equal(found.Select(one => one.Score).OrderDescending(), found.Select(one => one.Score));
    });

    private static Gen<RetrievalRequest> Requests =>
        from past in Gen.Select(Gen.Int[0, 6], Gen.Int[-1, 1]).Array[0, 6]
        from count in Gen.Int[1, 8]
        from exclude in Gen.Int[0, 6].Array[0, 3]
        from leaning in Gen.Shuffle(new[] { "Japan", "black", "unheard of" }).Select(names => names[0])
        select new RetrievalRequest(new([.. past.Select(one => new HistoryItem(vectors.Items[one.Item1].Id, one.Item2))]), count)
        {
            Exclude = exclude.Select(item => vectors.Items[item].Id).ToHashSet(),
            Leanings = [new(new(FacetTerm.Is("origin", leaning), FacetTerm.Is("leaf", leaning)), 1)],
        };

    private static string Ask(RetrievalRequest request) =>
        Ordered(retriever.RetrieveAsync(request, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult());
}
