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

    private static string Ask(RetrievalRequest request) =>
        Ordered(retriever.RetrieveAsync(request, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult());
}
