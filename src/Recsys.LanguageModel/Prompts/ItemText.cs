using System.Text.Encodings.Web;
using System.Text.Json;
using Recsys.Core;

namespace Recsys.LanguageModel.Prompts;

/// <summary>Items as data: one line of JSON with the title and what the facets say, never prose from the catalogue unless asked for.</summary>
internal sealed class ItemText(ICatalog catalog)
{
    private const int ValuesShown = 6;

    // Quotes and brackets are encoded when the prompt is rendered; here they only have to be valid JSON.
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Title, categories and numbers.</summary>
    public string Brief(ItemId id) => catalog.Find(id) is { } item ? Json(item, texts: 0) : "{}";

    /// <summary>The same with the prose of the text facets, each up to so many characters.</summary>
    public string Full(ItemId id, int characters) => catalog.Find(id) is { } item ? Json(item, characters) : "{}";

    public string Title(ItemId id) => PromptText.Of(catalog.Find(id)?.Title ?? id.Value, PromptText.Title);

    private string Json(Item item, int texts)
    {
        Dictionary<string, object> facts = new() { ["title"] = PromptText.Of(item.Title, PromptText.Title) };
        foreach (var facet in catalog.Schema.Facets)
        {
            if (facet.Kind == FacetKind.Categorical && item.Values(facet.Name) is { Count: > 0 } values)
                facts[facet.Name] = values.Take(ValuesShown).Select(value => PromptText.Of(value, PromptText.Value)).ToList();
            else if (facet.Kind == FacetKind.Numeric && item.Number(facet.Name) is { } number) facts[facet.Name] = number;
            else if (facet.Kind == FacetKind.Text && texts > 0 && item.Text(facet.Name) is { } text) facts[facet.Name] = PromptText.Of(text, texts);
        }
        return JsonSerializer.Serialize(facts, plain);
    }
}
