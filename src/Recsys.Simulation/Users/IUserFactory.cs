using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Users;

/// <summary>Makes the simulated user of an episode.</summary>
public interface IUserFactory
{
    /// <summary>What it is called in reports: <c>embedded</c>, <c>attribute</c>.</summary>
    string Name { get; }

    (IAgenda Agenda, IWording Wording) For(Scenario scenario);
}
