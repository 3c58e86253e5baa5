using Recsys.Core;

namespace Recsys.Simulation.Static;

/// <summary>Items with the genres and people that were named: Σ ln(N ÷ n) over the values named.</summary>
public sealed class NamedSignal : ISignal
{
    private readonly int count;
    private readonly Dictionary<string, List<int>> itemsWith = new(StringComparer.OrdinalIgnoreCase);

    public NamedSignal(IReadOnlyList<Item> items)
    {
        count = items.Count;
        foreach (var (place, item) in items.Index())
            foreach (var value in item.Categories.Values.SelectMany(values => values).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!itemsWith.TryGetValue(value, out var with)) itemsWith.Add(value, with = []);
                with.Add(place);
            }
    }

    public string Name => "values named";

    public double[] Score(StaticCase one)
    {
        var scores = new double[count];
        foreach (var name in one.Named.Distinct(StringComparer.OrdinalIgnoreCase))
            if (itemsWith.TryGetValue(name, out var with))
                foreach (var item in with) scores[item] += Math.Log((double)count / with.Count);
        return scores;
    }
}
