using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Explaining;

/// <summary>What a model holds nearest to each liked item: it is asked for all of them at once, each as if it were the whole history.</summary>
internal sealed class Neighbours(ICandidateRetriever? model)
{
    private const int MostRecent = 30;
    private const int Nearest = 20;   // further away, "people who like one like the other" is no longer worth saying

    /// <summary>The nearest liked item of each shown one that has one.</summary>
    public async Task<IReadOnlyDictionary<ItemId, NeighbourReason>> FindAsync(
        IReadOnlyList<ItemId> liked, IReadOnlyCollection<ItemId> shown, CancellationToken cancellationToken)
    {
        Dictionary<ItemId, NeighbourReason> nearest = [];
        if (model is null) return nearest;
        List<ItemId> asked = [.. liked.Reverse().Distinct().Take(MostRecent)];
        var found = await AskAsync(model, asked, cancellationToken);
        foreach (var (one, neighbours) in asked.Zip(found))
            foreach (var (i, candidate) in neighbours.Index())
                if (shown.Contains(candidate.Item) && candidate.Item != one && i < (nearest.GetValueOrDefault(candidate.Item)?.Rank ?? Nearest + 1) - 1)
                    nearest[candidate.Item] = new(one, model.Name, i + 1);
        return nearest;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Candidate>>> AskAsync(
        ICandidateRetriever model, List<ItemId> liked, CancellationToken cancellationToken)
    {
        try
        {
            return await model.RetrieveManyAsync(
                [.. liked.Select(one => new RetrievalRequest(UserHistory.OfLiked([one]), Nearest) { Exclude = new HashSet<ItemId> { one } })], cancellationToken);
        }
        // A model that fails gives no reasons; the list itself stands without it.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
