using Recsys.Core;

namespace Recsys.Starter;

/// <summary>An invented person with a taste in films, for trying the recommender without a history of one's own.</summary>
/// <param name="Name">First and last name; first names are distinct.</param>
/// <param name="Taste">The taste in one sentence.</param>
/// <param name="Liked">Films of the starter catalogue, as if seen in this order.</param>
/// <param name="Disliked">Films of the starter catalogue that did not please.</param>
public sealed record StarterPersona(string Name, string Taste, IReadOnlyList<ItemId> Liked, IReadOnlyList<ItemId> Disliked)
{
    /// <summary>The dislikes come first, so that a model which reads the order sees the likes as the most recent.</summary>
    public UserHistory History => new(
        [.. Disliked.Select(film => new HistoryItem(film, -1)), .. Liked.Select(film => new HistoryItem(film))]);
}
