using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Users;

/// <summary>The users of iEvaLM's attribute mode.</summary>
public sealed class AttributeUsers : IUserFactory
{
    public string Name => "attribute";

    public (IAgenda Agenda, IWording Wording) For(Scenario scenario) => (new AttributeAgenda(), new AttributeWording());
}
