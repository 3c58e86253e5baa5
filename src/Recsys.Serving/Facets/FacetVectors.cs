using System.Runtime.InteropServices;
using Recsys.Core;

namespace Recsys.Serving.Facets;

/// <summary>
/// The items of a catalogue as vectors over the values of their categorical facets; a value weighs as much as it is rare
/// (ln N ÷ n), and every vector has length 1.
/// </summary>
public sealed class FacetVectors
{
    private readonly Dictionary<ItemId, int> indexes = [];
    private readonly Dictionary<FacetValue, int> dimensions = [];
    private readonly List<FacetValue> values = [];
    private readonly (int Dimension, float Weight)[][] vectors;
    private readonly List<(int Item, float Weight)>[] postings;

    public FacetVectors(ICatalog catalog)
    {
        Items = catalog.Items;
        for (var i = 0; i < Items.Count; i++) indexes.Add(Items[i].Id, i);
        var facets = catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).Select(facet => facet.Name).ToList();
        var own = Items.Select(item => Dimensions(item, facets)).ToArray();

        var counts = new int[values.Count];
        foreach (var dimension in own.SelectMany(item => item)) counts[dimension]++;
        vectors = Array.ConvertAll(own, item => Unit(item, dimension => Math.Log(Items.Count / (double)counts[dimension])));
        postings = Postings();
    }

    public IReadOnlyList<Item> Items { get; }

    /// <summary>The index of an item, or -1.</summary>
    public int IndexOf(ItemId item) => indexes.GetValueOrDefault(item, -1);

    /// <summary>The indexes of those items that there are.</summary>
    public List<int> IndexesOf(IReadOnlyCollection<ItemId> items)
    {
        List<int> found = new(items.Count);
        foreach (var item in items)
            if (indexes.TryGetValue(item, out var index)) found.Add(index);
        return found;
    }

    /// <summary>The dimension of a value, in any case; -1 where no item has it.</summary>
    internal int DimensionOf(FacetValue value) => dimensions.GetValueOrDefault(value, -1);

    public int DimensionCount => values.Count;

    /// <summary>An item's vector, in the order of the dimensions, without the zeros.</summary>
    internal (int Dimension, float Weight)[] Vector(int item) => vectors[item];

    /// <summary>The items that have a value, and its weight in each.</summary>
    internal ReadOnlySpan<(int Item, float Weight)> Holders(int dimension) => CollectionsMarshal.AsSpan(postings[dimension]);

    /// <summary>The cosine between two items, 0 to 1.</summary>
    public double Similarity(int a, int b) => Common(a, b).Sum(one => one.Weight);

    /// <summary>The values that two items share, most telling first.</summary>
    public IReadOnlyList<FacetValue> Shared(int a, int b) => [.. Common(a, b).OrderByDescending(one => one.Weight).Select(one => values[one.Dimension])];

    private IEnumerable<(int Dimension, double Weight)> Common(int a, int b)
    {
        var (left, right) = (vectors[a], vectors[b]);
        for (int l = 0, r = 0; l < left.Length && r < right.Length;)
        {
            var order = left[l].Dimension.CompareTo(right[r].Dimension);
            if (order == 0) yield return (left[l].Dimension, (double)left[l].Weight * right[r].Weight);
            if (order <= 0) l++;
            if (order >= 0) r++;
        }
    }

    private int[] Dimensions(Item item, List<string> facets)
    {
        HashSet<int> own = [];
        foreach (var facet in facets)
            foreach (var name in item.Values(facet))
            {
                FacetValue value = new(facet, name);
                if (dimensions.TryAdd(value, values.Count)) values.Add(value);
                own.Add(dimensions[value]);
            }
        return [.. own.Order()];
    }

    private static (int, float)[] Unit(int[] dimensions, Func<int, double> rarity)
    {
        var length = Math.Sqrt(dimensions.Sum(dimension => rarity(dimension) * rarity(dimension)));
        return Array.ConvertAll(dimensions, dimension => (dimension, length > 0 ? (float)(rarity(dimension) / length) : 0));
    }

    private List<(int, float)>[] Postings()
    {
        var lists = values.Select(_ => new List<(int, float)>()).ToArray();
        for (var item = 0; item < vectors.Length; item++)
            foreach (var (dimension, weight) in vectors[item]) lists[dimension].Add((item, weight));
        return lists;
    }
}
