using Recsys.Core;
using Recsys.Hosting;
using Recsys.Starter;

namespace Recsys.Cli.Bench;

/// <summary>A catalogue of any size: the films of the box under made-up titles, facets from two of them, with an untrained LightGCN, whose answers cost the same as a trained one's.</summary>
internal sealed class WideCollection : IDisposable
{
    /// <summary>How many films the box holds.</summary>
    public const int Box = 1000;

    private const int Users = 2000;

    private readonly BenchModels models;

    public WideCollection(int items)
    {
        var box = StarterCatalog.Load();
        Random random = new(1);
        Catalog catalog = new(box.Schema, Enumerable.Range(0, items).Select(i => Made(i, box.Items, random)));
        models = BenchModels.Of([], ["lightgcn"], items, Users);
        Collection = new("wide", catalog, new(catalog.Items.Select((item, place) => (item.Id, (double)(items - place)))), models.Sources, null);
    }

    public Collection Collection { get; }

    public void Dispose() => models.Dispose();

    private static Item Made(int i, IReadOnlyList<Item> films, Random random)
    {
        var (film, other) = (films[i % films.Count], films[random.Next(films.Count)]);
        if (i < films.Count) return film with { Id = new($"i{i}") };
        return film with
        {
            Id = new($"i{i}"),
            Title = $"{film.Title} and the {other.Title}",
            Aliases = [],
            Numbers = new Dictionary<string, double>(other.Numbers),
            Categories = film.Categories.ToDictionary(facet => facet.Key, facet => random.Next(2) == 0 ? facet.Value : other.Values(facet.Key)),
        };
    }
}
