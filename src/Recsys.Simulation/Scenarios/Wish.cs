using Recsys.Core;

namespace Recsys.Simulation.Scenarios;

/// <summary>Something that a person may have in mind.</summary>
/// <param name="Weight">How likely, in proportion to their other wishes.</param>
public readonly record struct Wish(ItemId Item, double Weight);
