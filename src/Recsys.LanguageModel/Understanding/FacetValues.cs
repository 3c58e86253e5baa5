using Recsys.Core;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Understanding;

/// <summary>The values that the facets of a catalogue have: what a model may name, and how they are shown to it.</summary>
internal sealed class FacetValues
{
    private const int Shown = 40;   // the commonest of each facet

    private readonly CatalogSchema schema;
    private readonly Dictionary<string, Dictionary<string, string>> spelling = [];
    private readonly List<string> lines = [];

    public FacetValues(ICatalog catalog)
    {
        schema = catalog.Schema;
        foreach (var facet in schema.Facets)
        {
            if (facet.Kind == FacetKind.Categorical) AddCategorical(facet, catalog);
            else if (facet.Kind == FacetKind.Numeric) AddNumeric(facet, catalog);
        }
    }

    /// <summary>One line for each facet.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The value as the catalogue spells it; null where it has none of that name.</summary>
    public string? Find(string facet, string value) => spelling.GetValueOrDefault(facet)?.GetValueOrDefault(value.Trim());

    public bool IsNumeric(string facet) => schema.Find(facet)?.Kind == FacetKind.Numeric;

    private void AddCategorical(Facet facet, ICatalog catalog)
    {
        List<string> values = [.. catalog.Items.SelectMany(item => item.Values(facet.Name))
            .CountBy(value => value, StringComparer.OrdinalIgnoreCase).OrderByDescending(value => value.Value).Select(value => value.Key)];
        spelling[facet.Name] = values.ToDictionary(value => value, StringComparer.OrdinalIgnoreCase);
        lines.Add($"{facet.Name} ({facet.Label}): {string.Join(", ", values.Where(value => !Suspicion.LooksHostile(value)).Take(Shown).Select(value => PromptText.Of(value, PromptText.Value)))}");
    }

    private void AddNumeric(Facet facet, ICatalog catalog)
    {
        List<double> numbers = [.. catalog.Items.Select(item => item.Number(facet.Name)).OfType<double>()];
        if (numbers.Count > 0) lines.Add($"{facet.Name} ({facet.Label}): a number from {numbers.Min()} to {numbers.Max()} {facet.Unit}".TrimEnd());
    }
}
