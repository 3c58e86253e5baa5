using Recsys.Core;

namespace Recsys.Starter;

/// <summary>An invented person with a taste in films, for trying the recommender without a history of one's own.</summary>
/// <param name="Name">First and last name; first names are distinct.</param>
/// <param name="Taste">The taste in one sentence.</param>
/// <param name="Liked">Films of the starter catalogue, as if seen in this order.</param>
/// <param name="Disliked">Films of the starter catalogue that did not please.</param>
public sealed record StarterPersona(string Name, string Taste, IReadOnlyList<ItemId> Liked, IReadOnlyList<ItemId> Disliked)
{
    /// <summary>What they like besides: no part of the taste that a chat may start with, but of the life that simulations draw on.</summary>
    public IReadOnlyList<ItemId> AlsoLiked { get; init; } = [];

    /// <summary>What the recommender is told where somebody tries them in a chat. The dislikes come first, so that a model which reads the order sees the likes as the most recent.</summary>
    public UserHistory History => Of(Liked);

    /// <summary>Their whole film life.</summary>
    public UserHistory Life => Of([.. Liked, .. AlsoLiked]);

    private UserHistory Of(IReadOnlyList<ItemId> liked) => new([.. Disliked.Select(film => new HistoryItem(film, -1)), .. liked.Select(film => new HistoryItem(film))]);
}
