using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>RecBole's atomic files: <c>.inter</c> and, where it is, <c>.item</c>, tables with typed headers such as <c>user_id:token</c>.</summary>
internal sealed class RecBole : IDataFormat
{
    public const string InteractionExtension = ".inter";
    public const string ItemExtension = ".item";
    public const string UserExtension = ".user";

    public string Name => "recbole";

    public bool Recognises(string source) => Directory.Exists(source)
        ? InFolder(source, InteractionExtension).Any()
        : FormatFiles.HasExtension(source, InteractionExtension);

    public ImportPlan Plan(ImportRequest request)
    {
        var interactions = Directory.Exists(request.Source) ? Single(request.Source) : request.Source;
        var folder = Path.GetDirectoryName(Path.GetFullPath(interactions))!;
        var name = Path.GetFileNameWithoutExtension(FormatFiles.PlainName(interactions));
        var items = FormatFiles.Find(folder, name + ItemExtension);
        return new()
        {
            Format = Name,
            Interactions = interactions,
            Rows = (source, bad) => Rows(new(source, TableShape.Tsv, bad), request.Columns),
            Catalog = items is null ? null : RecBoleItems.Plan(items, name),
            Notes = FormatFiles.Find(folder, name + UserExtension) is { } users
                ? [$"{Path.GetFileName(users)} holds attributes of users; no model uses them, and they were left out."]
                : [],
        };
    }

    private static TableRows Rows(TableReader table, ColumnMapping asked)
    {
        var fields = table.Header.Select(RecBoleField.Parse).ToList();
        if (fields.FirstOrDefault(field => field.Type.Length == 0) is { } untyped)
            throw new InvalidDataException($"{table.FileName}, line 1: the column '{untyped.Name}' has no type; RecBole writes 'user_id:token'.");
        return new(table, Columns.Interactions([.. fields.Select(field => field.Name)], asked, table.FileName));
    }

    private static IEnumerable<string> InFolder(string folder, string extension) =>
        Directory.EnumerateFiles(folder).Where(file => FormatFiles.HasExtension(file, extension));

    private static string Single(string folder)
    {
        var files = InFolder(folder, InteractionExtension).ToList();
        return files.Count == 1 ? files[0] : throw new InvalidDataException($"{folder} holds {files.Count} {InteractionExtension} files; name the one to import.");
    }
}
