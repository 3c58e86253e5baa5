using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Scenarios;

/// <summary>What kind of scenarios are made.</summary>
/// <param name="IsCold">Does the system know nothing of the past?</param>
/// <param name="HasFriction">Are people as difficult as people are?</param>
/// <param name="Known">How many of the items that a person likes the systems know, drawn once for each person; null for all.</param>
public sealed record ScenarioOptions(NeedMode Mode, bool IsCold = false, bool HasFriction = true, int? Known = null);
