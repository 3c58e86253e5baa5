using Recsys.Core;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Episodes;

/// <summary>What code finds of one reply: whether it meets the need, whatever anybody says of it.</summary>
/// <param name="Slate">What counts as shown.</param>
/// <param name="Hits">The 1-based places of what meets the need.</param>
/// <param name="TargetRanks">The 1-based rank of each target on the long list, 0 where it is not on it.</param>
public sealed record Verdict(IReadOnlyList<ItemId> Slate, IReadOnlyList<int> Hits, IReadOnlyList<int> TargetRanks, bool IsAccepted)
{
    private const int CompatibleDepth = 50;

    public static Verdict Of(SystemReply reply, Scenario scenario, ICatalog catalog, ProtocolRules rules)
    {
        var slate = reply.Slate.Take(rules.SlateSize).ToList();
        var met = slate.Index().Where(one => catalog.Find(one.Item) is { } item && scenario.Need.IsMetBy(item)).Select(one => one.Index + 1).ToList();
        if (rules.CountsOnlyShown) return new(slate, met, [], met.Count > 0 && scenario.Need.Mode != NeedMode.Coverage);

        List<ItemId> ranked = [.. (reply.Ranked.Count > 0 ? reply.Ranked : reply.Slate).Take(CompatibleDepth)];
        List<int> ranks = slate.Count == 0 ? [] : [.. scenario.Need.Targets.Select(target => ranked.IndexOf(target) + 1)];
        return new(slate, met, ranks, ranks.Exists(rank => rank > 0));
    }
}
