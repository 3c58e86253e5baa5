using Recsys.Core;

namespace Recsys.Simulation.Systems;

/// <summary>Something that a reply says of an item and that the catalogue can confirm or refute.</summary>
public sealed record Claim(ItemId Item, Constraint Says);
