using Recsys.Core;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>A system that only ever shows a list: what it shows is all there is to it.</summary>
/// <param name="choose">So many items for a view, none of those left out.</param>
internal sealed class ControlSystem(string name, ICatalog catalog, Func<SystemView, int, IReadOnlySet<ItemId>, IReadOnlyList<ItemId>> choose) : ISystemUnderTest, ISystemSession
{
    private const int Long = 50;

    public string Name => name;

    public ISystemSession Begin() => this;   // the view holds all that it needs

    public ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default)
    {
        var known = view.History.Items.Select(past => past.Item).Concat(view.Shown).ToHashSet();
        var ranked = choose(view, Math.Max(view.Count, Long), known);
        var slate = ranked.Take(view.Count).ToList();
        var titles = slate.Select(item => catalog.Find(item)?.Title);
        return new(new SystemReply($"What about these: {string.Join("; ", titles)}?", slate) { Ranked = ranked });
    }
}
