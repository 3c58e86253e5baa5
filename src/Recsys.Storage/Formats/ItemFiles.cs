using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>The item file that is named beside a file of interactions.</summary>
internal static class ItemFiles
{
    /// <summary>How it is read; null where none is named.</summary>
    /// <exception cref="InvalidDataException">The schema is no schema, or is needed and missing.</exception>
    public static CatalogPlan? Plan(ColumnMapping asked)
    {
        var path = asked.Items;
        if (path.Length == 0 && asked.Schema.Length > 0) throw new InvalidDataException("--schema describes an item file; name that with --items.");
        if (path.Length == 0) return null;
        if (!File.Exists(path)) throw new InvalidDataException($"There is no item file {path}.");
        return FormatFiles.PlainName(path) switch
        {
            "u.item" => MovieLens100K.Catalog(path),
            "movies.dat" => MovieLens1M.Catalog(path),
            var name when FormatFiles.HasExtension(path, ".jsonl", ".ndjson") => JsonItems.Plan(path, name, RequireSchema(asked)),
            var name => DelimitedItems.Plan(path, name, Schema(asked) ?? new(Path.GetFileNameWithoutExtension(name), "item", "items", []), asked),
        };
    }

    private static CatalogSchema RequireSchema(ColumnMapping asked) => Schema(asked)
        ?? throw new InvalidDataException($"{asked.Items} needs a schema that declares its facets; name it with --schema.");

    private static CatalogSchema? Schema(ColumnMapping asked)
    {
        if (asked.Schema.Length == 0) return null;
        try
        {
            using var json = SourceFile.Open(asked.Schema);
            return CatalogFile.ReadSchema(json.Content);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{asked.Schema}: {fault.Message}", fault);
        }
    }
}
