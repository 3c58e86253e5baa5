using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;
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
        foreach (var source in StarterModels.All) yield return Model(source, catalog);
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
            using var model = OnnxModel.Load(source);
            var strange = model.Items.Ids.Count(id => catalog.Find(new(id)) is null);
            return strange == 0
                ? new($"box: {model.Manifest.Name}", Health.Ok, $"{model.Manifest.Title} of {model.Items.Count:N0} items, hashes agree")
                : new($"box: {model.Manifest.Name}", Health.Broken, $"{strange} of its items are not in the catalogue.");
        }
        catch (ModelUnavailableException damaged)
        {
            return new($"box: {source.Name}", Health.Broken, damaged.Message);
        }
    }
}
