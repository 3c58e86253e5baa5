using Recsys.Core;

namespace Recsys.Serving.Retrieval;

/// <summary>What most people chose, the same for everybody.</summary>
/// <param name="popularity">Items and how often each was chosen.</param>
public sealed class PopularityRetriever(IEnumerable<(ItemId Item, double Count)> popularity) : ICandidateRetriever
{
    private readonly Candidate[] order =
    [
        .. popularity.Select(one => new Candidate(one.Item.Shared(), one.Count))
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

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) => new(Find(request));

    /// <summary>Requests that differ by their histories alone share one answer.</summary>
    public ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> RetrieveManyAsync(
        IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken = default)
    {
        var answers = new IReadOnlyList<Candidate>[requests.Count];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = i > 0 && requests[i].Count == requests[i - 1].Count && ReferenceEquals(requests[i].Exclude, requests[i - 1].Exclude) ? answers[i - 1] : Find(requests[i]);
        return new(answers);
    }

    private List<Candidate> Find(RetrievalRequest request)
    {
        List<Candidate> found = new(Math.Min(request.Count, order.Length));
        for (var i = 0; i < order.Length && found.Count < request.Count; i++)
            if (!request.Exclude.Contains(order[i].Item)) found.Add(order[i]);
        return found;
    }
}
