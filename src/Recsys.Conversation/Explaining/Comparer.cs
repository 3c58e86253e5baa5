using System.Globalization;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>Puts items side by side: what their facets say, and which the models expect to fit better.</summary>
public sealed class Comparer(ICatalog catalog, RecommendationPipeline pipeline, IExplainer explainer)
{
    private readonly LongList longList = new(pipeline);

    /// <summary>Items that the catalogue does not hold are left out.</summary>
    public async Task<ComparisonPart> CompareAsync(
        IReadOnlyList<ItemId> items, RecommendationRequest request, PreferenceLedger ledger, string chat, CancellationToken cancellationToken = default)
    {
        List<Item> compared = [.. items.Distinct().Select(catalog.Find).OfType<Item>()];
        return new([.. compared.Select(item => item.Id)], [.. Rows(compared)])
        {
            Fit = await FitAsync([.. compared.Select(item => item.Id)], request, ledger, chat, cancellationToken),
        };
    }

    private IEnumerable<ComparedFacet> Rows(List<Item> items) =>
        from facet in catalog.Schema.Facets
        where facet.Kind != FacetKind.Text
        let values = items.ConvertAll(item => Values(item, facet))
        where values.Any(own => own.Count > 0)
        select new ComparedFacet(facet.Name, values);

    private static IReadOnlyList<string> Values(Item item, Facet facet) => facet.Kind == FacetKind.Numeric
        ? item.Number(facet.Name) is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : []
        : item.Values(facet.Name);

    // What was said of the compared items must not decide: they are judged as if nothing had been said of them, by everything else.
    private async Task<IReadOnlyList<Explanation>> FitAsync(
        IReadOnlyList<ItemId> items, RecommendationRequest request, PreferenceLedger ledger, string chat, CancellationToken cancellationToken)
    {
        var question = request with
        {
            History = new([.. request.History.Items.Where(past => !items.Contains(past.Item))]),
            Hidden = request.Hidden.Except(items).ToHashSet(),
            Constraints = [],
        };
        if (!question.History.Liked.Any() && question.Leanings.Count == 0) return [];
        var (ranking, trace) = await longList.OfAsync(question, cancellationToken);
        Slate found = new([.. ranking.Items.Where(one => items.Contains(one.Item))]);
        return found.Items.Count == 0 ? [] : await explainer.ExplainAsync(new(found, question, trace, ledger, chat), cancellationToken);
    }
}
