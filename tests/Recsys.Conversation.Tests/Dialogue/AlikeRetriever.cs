using Recsys.Core;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>Finds what shares facet values with the liked items; ties in the catalogue's order.</summary>
internal sealed class AlikeRetriever(ICatalog catalog) : ICandidateRetriever
{
    public string Name => "alike";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default)
    {
        Dictionary<(string, string), double> taste = [];
        foreach (var past in request.History.Items)
            foreach (var value in Values(past.Item)) taste[value] = taste.GetValueOrDefault(value) + past.Weight;
        var found =
            from item in catalog.Items
            where !request.Exclude.Contains(item.Id)
            let score = Values(item.Id).Sum(value => taste.GetValueOrDefault(value))
            where score > 0
            orderby score descending
            select new Candidate(item.Id, score);
        return new([.. found.Take(request.Count)]);
    }

    private IEnumerable<(string, string)> Values(ItemId id) =>
        catalog.Find(id) is { } item ? item.Categories.SelectMany(facet => facet.Value.Select(value => (facet.Key, value))) : [];
}
