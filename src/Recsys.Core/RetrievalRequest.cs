using System.Collections.Frozen;

namespace Recsys.Core;

/// <summary>What a retriever needs to know to find candidates for one person.</summary>
/// <param name="History">The past that the person's taste is read from; empty for a newcomer.</param>
/// <param name="Count">How many candidates are wanted, at least 1.</param>
public sealed record RetrievalRequest(UserHistory History, int Count)
{
    /// <summary>The person's identifier in the training data, for models that know their users; null for anyone else.</summary>
    public UserId? User { get; init; }

    /// <summary>Items that must not come back: seen, disliked, hidden. The items of the history are not implied.</summary>
    public IReadOnlySet<ItemId> Exclude { get; init; } = FrozenSet<ItemId>.Empty;

    /// <summary>What attracts or repels without excluding.</summary>
    public IReadOnlyList<Leaning> Leanings { get; init; } = [];

    /// <summary>How much each retriever counts for this request, by its name, as a factor on its usual weight; 1 where it is not named.</summary>
    public IReadOnlyDictionary<string, double> SourceWeights { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>How varied the slate should be, 0 to 1; null for what the settings say.</summary>
    public double? Diversity { get; init; }
}
