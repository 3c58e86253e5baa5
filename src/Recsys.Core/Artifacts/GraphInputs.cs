namespace Recsys.Core.Artifacts;

/// <summary>The inputs that an exported graph may take, by name.</summary>
public static class GraphInputs
{
    /// <summary>int64 (batch): index of a trained user, -1 for one to be folded in from the history.</summary>
    public const string User = "user";

    /// <summary>int64 (batch, length): item indexes, oldest first, padded at the end with -1.</summary>
    public const string History = "history";

    /// <summary>float32 (batch, length): weight of each history item, 1 where nothing else is known.</summary>
    public const string Weights = "weights";

    /// <summary>int64 (batch, count): item indexes that may not come back, padded with -1.</summary>
    public const string Exclude = "exclude";

    /// <summary>int64 (1): how many items come back, at least 1 and at most the number of items.</summary>
    public const string K = "k";

    /// <summary>float32 (batch, length): what each history item was rated, in the scale of the data.</summary>
    public const string Ratings = "ratings";

    /// <summary>int64 (batch, count): item indexes whose ratings are asked for.</summary>
    public const string Items = "items";
}
