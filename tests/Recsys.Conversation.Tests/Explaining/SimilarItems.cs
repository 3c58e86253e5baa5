using Recsys.Conversation.Explaining;
using Recsys.Core;

namespace Recsys.Conversation.Tests.Explaining;

/// <summary>A retriever for tests: what shares the rarest facet values with the liked items comes first.</summary>
internal sealed class SimilarItems(ICatalog catalog) : ICandidateRetriever
{
    private readonly FacetRarity rarity = new(catalog);

    public string Name => "similar";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        var liked = request.History.Liked.Select(catalog.Find).OfType<Item>().ToList();
        var found =
            from item in catalog.Items
            where !request.Exclude.Contains(item.Id)
            let score = liked.Where(one => one.Id != item.Id).Sum(one => rarity.Shared(item, one).Sum(rarity.Of))
            where score > 0
            orderby score descending
            select new Candidate(item.Id, score);
        return new([.. found.Take(request.Count)]);
    }
}
