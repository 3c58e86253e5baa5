using Recsys.Core;

namespace Recsys.Simulation.Views;

/// <summary>Something that was said aloud, as it was delivered.</summary>
public sealed record Message(Speaker Speaker, string Text)
{
    /// <summary>What was shown with it, best first.</summary>
    public IReadOnlyList<ItemId> Slate { get; init; } = [];
}
