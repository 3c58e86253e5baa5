using System.Collections.Concurrent;
using Recsys.Conversation.Explaining;
using Recsys.Core;

namespace Recsys.Conversation.Tests.Explaining;

/// <summary>A retriever for tests: what shares the rarest facet values with the liked items comes first.</summary>
internal sealed class SimilarItems(ICatalog catalog) : ICandidateRetriever
{
    private static readonly ConcurrentDictionary<(ICatalog, ItemId), double[]> likeness = new();

    private readonly FacetRarity rarity = new(catalog);

    public string Name => "similar";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        var liked = request.History.Liked.Select(one => likeness.GetOrAdd((catalog, one), _ => Likeness(catalog.Find(one)!))).ToList();
        var found =
            from entry in catalog.Items.Index()
            where !request.Exclude.Contains(entry.Item.Id)
            let score = liked.Sum(one => one[entry.Index])
            where score > 0
            orderby score descending
            select new Candidate(entry.Item.Id, score);
        return new([.. found.Take(request.Count)]);
    }

    private double[] Likeness(Item liked) =>
        [.. catalog.Items.Select(item => item.Id == liked.Id ? 0 : rarity.Shared(item, liked).Sum(rarity.Of))];
}
