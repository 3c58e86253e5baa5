using System.Text;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>Items as one JSON object a line, the form in which catalogues are stored.</summary>
internal static class JsonItems
{
    public static CatalogPlan Plan(string path, string name, CatalogSchema schema) => new(schema, name, session => Read(path, schema, session));

    private static IEnumerable<ItemRow> Read(string path, CatalogSchema schema, ImportSession session)
    {
        var lines = new LineReader(session.Open(path));
        while (Next(lines) is { } line)
            if (Parse(line, schema, lines, session.Bad) is { } item)
                yield return new(lines.Line, item);
    }

    private static string? Next(LineReader lines) => lines.Read(out var line) ? Encoding.UTF8.GetString(line) : null;

    private static Item? Parse(string line, CatalogSchema schema, LineReader lines, BadRows bad)
    {
        try
        {
            return CatalogFile.ReadItem(line, schema, "item");
        }
        catch (InvalidDataException fault)
        {
            bad.Add(lines.FileName, lines.Line, fault.Message);
            return null;
        }
    }
}
