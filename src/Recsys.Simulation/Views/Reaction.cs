using Recsys.Core;

namespace Recsys.Simulation.Views;

/// <summary>What a person holds of an item that they were shown.</summary>
public sealed record Reaction(Item Item, bool IsLiked);
