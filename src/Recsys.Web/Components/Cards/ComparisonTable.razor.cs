using Microsoft.AspNetCore.Components;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.Cards;

/// <summary>Items side by side, facet by facet, straight from the catalogue; rows that differ are marked.</summary>
public sealed partial class ComparisonTable : ComponentBase
{
    private List<Item> items = [];

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<ItemId> Items { get; set; } = [];

    /// <summary>How well each fits; null where that is not known.</summary>
    [Parameter] public Func<ItemId, MatchStrength?>? Fit { get; set; }

    protected override void OnParametersSet() => items = [.. Items.Select(Room.Catalog.Find).OfType<Item>()];

    private IEnumerable<(string Label, IReadOnlyList<string> Values)> Rows
    {
        get
        {
            var facts = items.ConvertAll(item => Room.Text.Facts(item).ToDictionary(fact => fact.Label, fact => fact.Values));
            return from facet in Room.Catalog.Schema.Facets
                   let label = ItemText.Capital(facet.Label)
                   where facts.Exists(known => known.ContainsKey(label))
                   select (label, (IReadOnlyList<string>)facts.ConvertAll(known => known.GetValueOrDefault(label, "–")));
        }
    }
}
