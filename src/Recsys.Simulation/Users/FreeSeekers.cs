using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Users;

/// <summary>The seekers of iEvaLM's free-form mode: a language model that is told its targets and four rules, and decides for itself what to say.</summary>
public sealed class FreeSeekers(ISimulatorModel model, ICatalog catalog) : IUserFactory
{
    public string Name => $"free-form by {model.Name}";

    public (IAgenda Agenda, IWording Wording) For(Scenario scenario) =>
        (new SilentAgenda(), new FreeSeeking(model, [.. scenario.Need.Targets.Select(catalog.Find).OfType<Item>()], catalog.Schema, new AttributeWording()));
}
