using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;
using Recsys.Serving.Ratings;
using Recsys.Starter;

namespace Recsys.Cli.Doctor;

/// <summary>The films, people and models in the box: whole, and fitting each other.</summary>
internal static class BoxProbe
{
    public static IEnumerable<Finding> Examine()
    {
        Catalog catalog;
        Finding? broken = null;
        try
        {
            catalog = StarterCatalog.Load();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or InvalidOperationException)
        {
            broken = new("box: films", Health.Broken, damaged.Message);
            catalog = new(new("films", "film", "films", []), []);
        }
        yield return broken ?? new("box: films", Health.Ok, $"{catalog.Items.Count:N0} {catalog.Schema.Plural}");
        yield return Personas(catalog);
        if (StarterModels.All.Count == 0) yield return new("box: models", Health.Warning, "This build holds no trained model; facets and popularity serve.");
        foreach (var source in StarterModels.All.Concat(StarterModels.OfRatings)) yield return Model(source, catalog);
    }

    private static Finding Personas(Catalog catalog)
    {
        var unknown = StarterPersonas.All.FirstOrDefault(persona => persona.History.Items.Any(past => catalog.Find(past.Item) is null));
        return unknown is null
            ? new("box: personas", Health.Ok, $"{StarterPersonas.All.Count}: {string.Join(", ", StarterPersonas.All.Select(persona => persona.Name.Split(' ')[0]))}")
            : new("box: personas", Health.Broken, $"{unknown.Name} knows a film that the catalogue does not hold.");
    }

    private static Finding Model(IModelSource source, Catalog catalog)
    {
        try
        {
            var (manifest, items) = OnnxRatingModel.IsOne(source) ? Loaded(OnnxRatingModel.Load(source)) : Loaded(OnnxModel.Load(source));
            var strange = items.Ids.Count(id => catalog.Find(new(id)) is null);
            return strange == 0
                ? new($"box: {manifest.Name}", Health.Ok, $"{manifest.Title} of {items.Count:N0} items, hashes agree")
                : new($"box: {manifest.Name}", Health.Broken, $"{strange} of its items are not in the catalogue.");
        }
        catch (ModelUnavailableException damaged)
        {
            return new($"box: {source.Name}", Health.Broken, damaged.Message);
        }
    }

    private static (ModelManifest, IdMap) Loaded(OnnxModel model)
    {
        using (model) return (model.Manifest, model.Items);
    }

    private static (ModelManifest, IdMap) Loaded(OnnxRatingModel model)
    {
        using (model) return (model.Manifest, model.Items);
    }
}
