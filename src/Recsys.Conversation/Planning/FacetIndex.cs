using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>The facets of a catalogue by column, so that questions and chips can be counted out in every turn. Built once.</summary>
internal sealed class FacetIndex
{
    private readonly Dictionary<ItemId, int> rows;

    public FacetIndex(ICatalog catalog)
    {
        Schema = catalog.Schema;
        rows = catalog.Items.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        Categories = [.. Of(FacetKind.Categorical).Select(facet => ValueColumn.Of(facet, catalog.Items))];
        Numbers = [.. Of(FacetKind.Numeric).Select(facet => NumberColumn.Of(facet, catalog.Items))];

        IEnumerable<Facet> Of(FacetKind kind) => Schema.Facets.Where(facet => facet.Kind == kind);
    }

    public CatalogSchema Schema { get; }

    public IReadOnlyList<ValueColumn> Categories { get; }

    public IReadOnlyList<NumberColumn> Numbers { get; }

    /// <summary>The place of an item in every column; -1 where the catalogue does not hold it.</summary>
    public int Row(ItemId id) => rows.GetValueOrDefault(id, -1);
}
