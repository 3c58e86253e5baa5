using System.IO.Compression;
using System.Text.Json;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>ReDial (Li et al., 2018): crowd-sourced talk about films, where every mention of a film stands as <c>@id</c>.</summary>
public static class ReDialData
{
    public const string CatalogPath = "redial/movies_with_mentions.csv", DialoguesPath = "ievalm/redial/valid_data.jsonl.gz";

    /// <summary>The films of the set; a year in the name goes into the year facet.</summary>
    /// <param name="folder">The folder that holds <see cref="CatalogPath"/>.</param>
    /// <param name="schema">Declares a numeric facet <c>year</c>.</param>
    /// <exception cref="InvalidDataException">A line is not a film; the message names file and line.</exception>
    public static Catalog ReadCatalog(string folder, CatalogSchema schema) =>
        new(schema, File.ReadLines(Path.Combine(folder, CatalogPath)).Skip(1).Where(line => line.Length > 0).Select(Film));

    /// <summary>The messages of the validation dialogues, one list a dialogue.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ReadDialogues(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, DialoguesPath));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        List<IReadOnlyList<string>> dialogues = [];
        while (reader.ReadLine() is { } line)
        {
            using var dialogue = JsonDocument.Parse(line);
            dialogues.Add([.. dialogue.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString() ?? "")]);
        }
        return dialogues;
    }

    private static Item Film(string line, int index)
    {
        var (first, last) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
        if (first < 1 || last <= first) throw new InvalidDataException($"{CatalogPath}, line {index + 2}: not 'id,name,mentions'.");
        var name = line[(first + 1)..last].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        ItemId id = new(line[..first]);
        return YearOf(name) is { } year
            ? new(id, name[..^6].Trim()) { Numbers = new Dictionary<string, double> { ["year"] = year } }
            : new(id, name);
    }

    private static int? YearOf(string name) =>
        name.Length > 6 && name[^6] == '(' && name[^1] == ')' && int.TryParse(name.AsSpan(name.Length - 5, 4), out var year) ? year : null;
}
