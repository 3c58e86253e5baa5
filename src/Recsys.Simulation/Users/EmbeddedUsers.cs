using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Users;

/// <summary>Ordinary people without a language model.</summary>
public sealed class EmbeddedUsers(TraitFinder traits, CatalogSchema schema) : IUserFactory
{
    private const int Deciding = 1, Speaking = 2;   // what a person decides is not changed by how it is worded

    public string Name => "embedded";

    public (IAgenda Agenda, IWording Wording) For(Scenario scenario) => (
        new EmbeddedAgenda(traits, new(Seeds.Of(scenario.Seed, Deciding))),
        new EmbeddedWording(Voice.Embedded, schema, Seeds.Of(scenario.Seed, Speaking)));
}
