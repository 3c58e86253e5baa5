using Recsys.Core;

namespace Recsys.Simulation.Systems;

/// <summary>Finds the titles of a catalogue in prose: whole titles or aliases, starting with a capital or a digit, longest first.</summary>
public sealed class TitleSpotter
{
    private const int Longest = 9;

    private readonly Dictionary<string, ItemId> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> first = [];   // words that a title begins with

    public TitleSpotter(ICatalog catalog)
    {
        foreach (var item in catalog.Items)
            foreach (var name in item.Aliases.Prepend(item.Title).Append(WithoutYear(item.Title)))
                if (Words(name).Select(word => word.Plain).ToList() is { Count: > 0 } words && titles.TryAdd(string.Join(' ', words), item.Id)) first.Add(words[0]);
    }

    /// <summary>Each named item once, in the order of the text.</summary>
    public IReadOnlyList<ItemId> Named(string text)
    {
        var words = Words(text).ToList();
        List<ItemId> named = [];
        for (var start = 0; start < words.Count; start++)
        {
            if (!words[start].IsCapital || !first.Contains(words[start].Plain)) continue;
            for (var length = Math.Min(Longest, words.Count - start); length > 0; length--)
            {
                if (!titles.TryGetValue(string.Join(' ', words.Skip(start).Take(length).Select(word => word.Plain)), out var item)) continue;
                named.Add(item);
                start += length - 1;
                break;
            }
        }
        return [.. named.Distinct()];
    }

    /// <summary>The item of exactly that name, or null.</summary>
    public ItemId? Find(string name) =>
        titles.TryGetValue(string.Join(' ', Words(WithoutYear(name)).Select(word => word.Plain)), out var item) ? item : null;

    private static string WithoutYear(string title) => title is [.., ' ', '(', _, _, _, _, ')'] ? title[..^7] : title;

    private static IEnumerable<(string Plain, bool IsCapital)> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’')) end++;
            yield return (text[start..end].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant(), char.IsUpper(text[start]) || char.IsDigit(text[start]));
            start = end;
        }
    }
}
