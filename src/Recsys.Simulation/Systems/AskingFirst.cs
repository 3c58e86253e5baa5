using Recsys.Core;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>Asks for a list of facets, one a turn, before the system behind it recommends: the attribute mode of iEvaLM for systems that do not choose to ask by themselves.</summary>
public sealed class AskingFirst(ISystemUnderTest system, CatalogSchema schema, IReadOnlyList<string> facets) : ISystemUnderTest
{
    public string Name => $"{system.Name}+ask";

    public ISystemSession Begin() => new Session(system.Begin(), schema, facets);

    private sealed class Session(ISystemSession session, CatalogSchema schema, IReadOnlyList<string> facets) : ISystemSession
    {
        public ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default) => view.Turn <= facets.Count
            ? new(new SystemReply($"Which {schema.Find(facets[view.Turn - 1])?.Label ?? facets[view.Turn - 1]} do you like?", []) { AskedFacet = facets[view.Turn - 1] })
            : session.ReplyAsync(view, cancellationToken);
    }
}
