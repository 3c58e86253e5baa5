using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Users;

/// <summary>The people of another factory with the same needs and decisions, worded by a language model.</summary>
public sealed class ModelUsers(ISimulatorModel model, IUserFactory people, CatalogSchema schema) : IUserFactory
{
    public string Name => $"{people.Name}, worded by {model.Name}";

    public (IAgenda Agenda, IWording Wording) For(Scenario scenario)
    {
        var (agenda, wording) = people.For(scenario);
        return (agenda, new ModelWording(model, wording, schema));
    }
}
