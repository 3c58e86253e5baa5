namespace Recsys.Core.Pipeline;

/// <summary>What a person asks the recommender for.</summary>
/// <param name="History">What they liked, disliked and saw.</param>
/// <param name="Count">How many items are to be shown, at least 1.</param>
public sealed record RecommendationRequest(UserHistory History, int Count)
{
    /// <summary>The person's identifier in the training data, or null.</summary>
    public UserId? User { get; init; }

    /// <summary>Items that the person does not want to meet again.</summary>
    public IReadOnlySet<ItemId> Hidden { get; init; } = new HashSet<ItemId>();

    /// <summary>What every shown item must satisfy.</summary>
    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    /// <summary>What attracts or repels without excluding.</summary>
    public IReadOnlyList<Leaning> Leanings { get; init; } = [];

    /// <summary>How much each retriever counts for this request, by its name, as a factor on its usual weight; 1 where it is not named.</summary>
    public IReadOnlyDictionary<string, double> SourceWeights { get; init; } = new Dictionary<string, double>();

    /// <summary>What may be shown of what the person knows.</summary>
    public SeenPolicy SeenPolicy { get; init; } = SeenPolicy.OnlyNew;

    /// <summary>How varied the slate should be, 0 to 1; null for what the settings say.</summary>
    public double? Diversity { get; init; }
}
