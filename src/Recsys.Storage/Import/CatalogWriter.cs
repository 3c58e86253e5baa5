using System.Text;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>Writes the catalogue of a data set.</summary>
internal static class CatalogWriter
{
    /// <summary>Writes the items one by one; one without a proper id or title, or with the id of another, is a bad row.</summary>
    /// <returns>The ids of the items.</returns>
    public static IdMap Write(StagingFolder staging, CatalogPlan plan, ImportSession session)
    {
        var ids = new IdMap();
        WriteSchema(staging, plan.Schema);
        using var file = File.Create(staging.PathOf(DataSetFiles.Catalog));
        CatalogFile.WriteItems(file, plan.Schema, Sound(plan, session, ids));
        if (ids.Count == 0) throw new InvalidDataException($"{plan.FileName} holds no items; nothing was imported.");
        return ids;
    }

    /// <summary>Writes a catalogue of nothing but ids.</summary>
    public static void WriteIds(StagingFolder staging, string name, IdMap items)
    {
        var schema = new CatalogSchema(name, "item", "items", []);
        WriteSchema(staging, schema);
        using var file = File.Create(staging.PathOf(DataSetFiles.Catalog));
        CatalogFile.WriteItems(file, schema, items.Ids.Select(id => new Item(new(id), id)));
    }

    private static void WriteSchema(StagingFolder staging, CatalogSchema schema)
    {
        using var file = File.Create(staging.PathOf(DataSetFiles.Schema));
        CatalogFile.WriteSchema(file, schema);
    }

    private static IEnumerable<Item> Sound(CatalogPlan plan, ImportSession session, IdMap ids)
    {
        foreach (var (line, item) in plan.Items(session))
        {
            if (Fault(item, ids) is { } fault)
            {
                session.Bad.Add(plan.FileName, line, fault);
                continue;
            }
            ids.Add(item.Id.Value);
            yield return item;
        }
    }

    private static string? Fault(Item item, IdMap ids) =>
        FieldChecks.Id(Encoding.UTF8.GetBytes(item.Id.Value), "item")
        ?? (ids.IndexOf(item.Id.Value) >= 0 ? $"the item '{item.Id.Value}' is there already" : null)
        ?? (string.IsNullOrWhiteSpace(item.Title) ? $"the item '{item.Id.Value}' has no title" : null);
}
