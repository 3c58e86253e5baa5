using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Views;

/// <summary>Everything, after the conversation: only metrics, judges and reports see it.</summary>
public sealed record JudgeView(Scenario Scenario, Episode Episode);
