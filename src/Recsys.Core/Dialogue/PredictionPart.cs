using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>How much the person would like an item.</summary>
public sealed record PredictionPart(ItemId Item) : ReplyPart
{
    /// <summary>The predicted rating; null where nothing is known to predict from.</summary>
    public double? Rating { get; init; }

    /// <summary>The standard deviation of its error.</summary>
    public double? Deviation { get; init; }

    /// <summary>The best rating that there is.</summary>
    public double Best { get; init; } = 5;

    /// <summary>What the person already said of it; null where nothing.</summary>
    public Opinion? Known { get; init; }

    public Explanation? Explanation { get; init; }
}
