namespace Recsys.Core;

/// <summary>What a retriever needs to know to find candidates for one person.</summary>
/// <param name="History">The past that the person's taste is read from; empty for a newcomer.</param>
/// <param name="Count">How many candidates are wanted, at least 1.</param>
public sealed record RetrievalRequest(UserHistory History, int Count)
{
    /// <summary>The person's identifier in the training data, for models that know their users; null for anyone else.</summary>
    public UserId? User { get; init; }

    /// <summary>Items that must not come back: seen, disliked, hidden. The items of the history are not implied.</summary>
    public IReadOnlySet<ItemId> Exclude { get; init; } = new HashSet<ItemId>();

    /// <summary>Facet values that are wanted now, by facet name, for retrievers that read words rather than histories.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wanted { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}
