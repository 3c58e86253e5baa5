using Recsys.Core;

namespace Recsys.Simulation.Needs;

/// <summary>What a simulated user wants: hidden from the system, and its titles from the simulator too.</summary>
public sealed record Need(NeedMode Mode)
{
    /// <summary>The items in mind: targets, or the liked items that are yet to be met.</summary>
    public IReadOnlyList<ItemId> Targets { get; init; } = [];

    /// <summary>What an item must satisfy where no item is in mind.</summary>
    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    /// <summary>What the person could say, in the order in which it comes to mind.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    /// <summary>Liked items that the person may name.</summary>
    public IReadOnlyList<ItemId> Told { get; init; } = [];

    /// <summary>Does an item meet the need?</summary>
    public bool IsMetBy(Item item) => Mode == NeedMode.Constraints
        ? Constraints.All(constraint => constraint.Admits(item))
        : Targets.Contains(item.Id);
}
