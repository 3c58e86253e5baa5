using Recsys.Core;

namespace Recsys.Simulation.Scenarios;

/// <summary>A person with a known taste, real or invented, from whom needs are made.</summary>
/// <param name="Past">What they liked, disliked and saw: what a system may have been trained on or, of people who are new to it, may be told in part.</param>
/// <param name="Held">Liked items kept from every system; none where targets are to be taken out of the past.</param>
public sealed record Profile(string Name, string Taste, UserHistory Past, IReadOnlyList<ItemId> Held)
{
    /// <summary>The identifier in the training data; null for anyone else.</summary>
    public UserId? User { get; init; }
}
