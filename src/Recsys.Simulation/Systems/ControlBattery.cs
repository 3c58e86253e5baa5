using Recsys.Core;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>Systems whose quality is known beforehand: a simulator that does not put them in their places is not to be believed.</summary>
public sealed class ControlBattery(AttributeIndex index)
{
    public const string Random = "random";
    public const string Popularity = "popularity";
    public const string RepeatMentioned = "repeat-mentioned";
    public const string AttributeMatcher = "attribute-matcher";
    public const string Sabotaged = "sabotaged";

    public static IReadOnlyList<string> Names { get; } = [Random, Popularity, RepeatMentioned, AttributeMatcher, Sabotaged];

    /// <summary>The control of that name, or null.</summary>
    public ISystemUnderTest? Find(string name) => name switch
    {
        Random => Control(name, (view, count, without) => Drawn(view, count, without)),
        Popularity => Control(name, (_, count, without) => [.. index.Popularity.Order.Where(item => !without.Contains(item)).Take(count)]),
        RepeatMentioned => Control(name, (view, count, _) => [.. Enumerable.Reverse(view.Mentioned).Distinct().Concat(index.Popularity.Order.Except(view.Mentioned)).Take(count)]),
        AttributeMatcher => Control(name, (view, count, without) => new AttributeMatch(index, view.Said).Best(count, without)),
        Sabotaged => Control(name, (view, count, without) => new AttributeMatch(index, view.Said).Worst(count, without)),
        _ => null,
    };

    private ControlSystem Control(string name, Func<SystemView, int, IReadOnlySet<ItemId>, IReadOnlyList<ItemId>> choose) =>
        new(name, index.Catalog, choose);

    private ItemId[] Drawn(SystemView view, int count, IReadOnlySet<ItemId> without)
    {
        Random random = new(Seeds.Of(view.Seed, view.Turn));
        HashSet<ItemId> drawn = [];
        var left = index.Count - without.Count;
        while (drawn.Count < Math.Min(count, left))
            if (index.Catalog.Items[random.Next(index.Count)].Id is var item && !without.Contains(item)) drawn.Add(item);
        return [.. drawn];
    }
}
