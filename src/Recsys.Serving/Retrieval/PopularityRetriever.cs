using Recsys.Core;

namespace Recsys.Serving.Retrieval;

/// <summary>What most people chose, the same for everybody.</summary>
/// <param name="popularity">Items and how often each was chosen.</param>
public sealed class PopularityRetriever(IEnumerable<(ItemId Item, double Count)> popularity) : ICandidateRetriever
{
    private readonly Candidate[] order =
    [
        .. popularity.Select(one => new Candidate(one.Item, one.Count))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Item.Value, Comparer<string>.Create(IdOrder.Compare)),
    ];

    public string Name => "popularity";

    /// <summary>By number of rows in a table of interactions.</summary>
    public static PopularityRetriever Of(InteractionTable table)
    {
        var counts = new int[table.Items.Count];
        foreach (var item in table.Item) counts[item]++;
        return new(counts.Select((count, item) => (new ItemId(table.Items[item]), (double)count)));
    }

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new([.. order.Where(one => !request.Exclude.Contains(one.Item)).Take(request.Count)]);
}
