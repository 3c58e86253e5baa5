using System.Globalization;
using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Elsewhere;

/// <summary>A second catalogue, whose items are looked for when somebody asks for a thing of its kind.</summary>
public sealed class OtherCatalog
{
    private const int Shared = 3;
    private const int ValuesShown = 4;
    private const double LeastWeight = 2;   // bits: what more than a quarter has is no likeness

    private readonly Features features;
    private readonly UtteranceReader reader;
    private readonly Dictionary<ItemId, IReadOnlyDictionary<string, string>> own;
    private readonly Dictionary<string, double> weights;

    public OtherCatalog(ICatalog catalog, Lexicon lexicon)
    {
        Catalog = catalog;
        Nouns = [.. lexicon.Nouns.Append(catalog.Schema.Noun).Distinct(StringComparer.OrdinalIgnoreCase)];
        reader = new(catalog, lexicon);
        features = new(catalog.Schema);
        own = catalog.Items.ToDictionary(item => item.Id, features.Of);
        weights = own.Values.SelectMany(one => one.Keys).CountBy(key => key).ToDictionary(one => one.Key, one => Math.Log2((double)own.Count / one.Value));
    }

    public ICatalog Catalog { get; }

    /// <summary>What one of its items is called.</summary>
    public IReadOnlyList<string> Nouns { get; }

    /// <summary>The items that have most in common with those of another catalogue, and are what the utterance asks for.</summary>
    /// <param name="schema">The schema of that other catalogue.</param>
    /// <param name="like">What they are to be like; none for the first ones that are asked for.</param>
    public async Task<IReadOnlyList<ElsewhereItem>> FindAsync(string utterance, CatalogSchema schema, IReadOnlyList<Item> like, int count, CancellationToken cancellationToken)
    {
        var act = await reader.ReadAsync(new(utterance, ShownItems.Nothing), cancellationToken);
        List<Constraint> asked = [.. act.Intents.SelectMany(intent => intent.Constraints).Where(constraint => !constraint.IsRelative)];
        var admitted = Catalog.Items.Where(item => asked.TrueForAll(constraint => constraint.Admits(item)));
        if (like.Count == 0) return [.. admitted.Take(count).Select(item => Shown(item, []))];
        var sought = like.SelectMany(new Features(schema).Of).Select(one => one.Key).ToHashSet();
        var found = from item in admitted
                    let common = own[item.Id].Where(one => sought.Contains(one.Key) && weights[one.Key] >= LeastWeight).OrderByDescending(one => weights[one.Key]).ToList()
                    where common.Count > 0
                    orderby common.Sum(one => weights[one.Key]) descending
                    select Shown(item, [.. common.Take(Shared).Select(one => one.Value)]);
        return [.. found.Take(count)];
    }

    private ElsewhereItem Shown(Item item, IReadOnlyList<string> shared) => new(item.Id, item.Title, shared)
    {
        // What it is like says more on a card than how long it is.
        Facts = Catalog.Schema.Facets.OrderBy(facet => facet.Kind == FacetKind.Numeric).Select(facet => (facet.Label, Values: Values(item, facet))).Where(fact => fact.Values.Length > 0)
            .DistinctBy(fact => fact.Label).ToDictionary(fact => fact.Label, fact => fact.Values),
    };

    private static string Values(Item item, Facet facet) => facet.Kind switch
    {
        FacetKind.Categorical => string.Join(", ", item.Values(facet.Name).Take(ValuesShown)),
        FacetKind.Numeric when item.Number(facet.Name) is { } number => $"{number.ToString(CultureInfo.InvariantCulture)} {facet.Unit}".TrimEnd(),
        _ => "",
    };
}
