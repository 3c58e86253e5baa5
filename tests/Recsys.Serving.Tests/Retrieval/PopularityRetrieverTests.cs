using Recsys.Core;
using Recsys.Serving.Retrieval;
using static Recsys.Serving.Tests.Lists;

namespace Recsys.Serving.Tests.Retrieval;

public sealed class PopularityRetrieverTests
{
    [Fact]
    public async Task The_most_chosen_come_first_without_the_excluded()
    {
        InteractionTable table = new();
        foreach (var (user, item) in new[] { ("u", "9"), ("u", "10"), ("v", "10"), ("v", "2"), ("v", "7"), ("w", "7") }) table.Add(new(user, item, 1, 0));

        var found = await PopularityRetriever.Of(table).RetrieveAsync(new(UserHistory.Empty, 3) { Exclude = Ids("7") }, TestContext.Current.CancellationToken);

        Assert.Equal("10 2 9", Ordered(found));
    }

    [Fact]
    public async Task Many_requests_at_once_get_what_each_gets_alone()
    {
        PopularityRetriever retriever = new([(new("a"), 3), (new("b"), 2), (new("c"), 1)]);
        RetrievalRequest all = new(UserHistory.Empty, 3);
        RetrievalRequest[] requests = [all, all with { History = UserHistory.OfLiked([new("a")]) }, all with { Count = 1 }, all with { Exclude = Ids("a") }];

        var together = await retriever.RetrieveManyAsync(requests, TestContext.Current.CancellationToken);

        Assert.Equal(["a b c", "a b c", "a", "b c"], together.Select(Ordered));
    }
}
