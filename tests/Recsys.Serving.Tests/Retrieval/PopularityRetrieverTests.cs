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
}
