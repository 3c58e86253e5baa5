using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Starter;

/// <summary>The catalogue in the box: the 1,000 most rated films of ml-latest-small, most rated first, under their MovieLens ids.</summary>
public static class StarterCatalog
{
    public static Catalog Load()
    {
        using var schemaFile = Resources.Open("Catalog/films.schema.json");
        using var films = Resources.Open("Catalog/films.jsonl");
        var schema = CatalogFile.ReadSchema(schemaFile);
        return Popularity.ByOrder(new Catalog(schema, CatalogFile.ReadItems(films, schema, "films.jsonl")));
    }

    /// <summary>What people call films, their facets and values: JSON for whoever reads utterances. The caller closes it.</summary>
    public static Stream OpenLexicon() => Resources.Open("Catalog/films.lexicon.json");
}
