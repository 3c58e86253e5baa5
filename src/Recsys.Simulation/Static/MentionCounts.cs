using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Recsys.Core;

namespace Recsys.Simulation.Static;

/// <summary>
/// ReDial's list of films and how often its dialogues mention each, training and test together. What the dialogues under
/// evaluation contributed is taken off, mention by mention, so that no target counts itself.
/// </summary>
public static partial class MentionCounts
{
    /// <param name="list">The file <c>movies_with_mentions.csv</c>: id, name, mentions.</param>
    /// <param name="evaluated">The dialogues under evaluation as released, one JSON object a line, films as <c>@id</c>; may be gzipped.</param>
    /// <returns>By place in the catalogue.</returns>
    /// <exception cref="InvalidDataException">A line of the list is not a film.</exception>
    public static double[] Read(string list, string evaluated, ICatalog catalog)
    {
        var own = Messages(evaluated).SelectMany(text => Mention().Matches(text)).CountBy(match => match.Groups[1].Value).ToDictionary();
        Dictionary<string, double> byTitle = [];
        foreach (var (number, line) in File.ReadLines(list).Index().Skip(1).Where(line => line.Item.Length > 0))
        {
            var (first, last) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
            if (first < 1 || last <= first || !int.TryParse(line.AsSpan(last + 1), out var mentions))
                throw new InvalidDataException($"{list}, line {number + 1}: not 'id,name,mentions'.");
            var title = Title(line[(first + 1)..last]);
            byTitle[title] = byTitle.GetValueOrDefault(title) + Math.Max(0, mentions - own.GetValueOrDefault(line[..first]));
        }
        return [.. catalog.Items.Select(item => byTitle.GetValueOrDefault(Title(item.Title)))];
    }

    // The list doubles blanks and escapes question marks.
    private static string Title(string name) =>
        Blanks().Replace(Uri.UnescapeDataString(name.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)), " ").Trim();

    private static IEnumerable<string> Messages(string path)
    {
        using var file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using var dialogue = JsonDocument.Parse(line);
            foreach (var message in dialogue.RootElement.GetProperty("messages").EnumerateArray()) yield return message.GetProperty("text").GetString() ?? "";
        }
    }

    [GeneratedRegex(@"@(\d+)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
