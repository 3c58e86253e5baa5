using FuzzySharp;
using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>Stands on the text that is delivered: finds the titles of targets in it, also misspelt ones.</summary>
public sealed class LeakGuard
{
    private const int Shortest = 4;    // "Up" and "It" are words before they are titles
    private const int Similar = 90;
    private const string Gap = "…";

    private readonly List<string[]> titles;

    public LeakGuard(IEnumerable<Item> targets) =>
        titles = [.. targets.SelectMany(Names).Select(Plain).Where(words => words.Sum(word => word.Length) >= Shortest).DistinctBy(words => string.Join(' ', words))];

    /// <summary>Does the text name a target?</summary>
    public bool Finds(string text)
    {
        var words = Plain(text);
        return titles.Any(title => Holds(words, title));
    }

    /// <summary>The text with every word of a title taken out; null where nothing is left to say.</summary>
    public string? Redact(string text)
    {
        var rest = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (Finds(string.Join(' ', rest)))
        {
            // The shortest run of words that names one gives way.
            var (start, length) = Naming(rest);
            rest.RemoveRange(start, length);
            rest.Insert(start, Gap);
        }
        return rest.Exists(word => word != Gap && word.Any(char.IsLetter)) ? string.Join(' ', rest) : null;
    }

    private (int Start, int Length) Naming(List<string> words)
    {
        for (var length = 1; length < words.Count; length++)
            for (var start = 0; start + length <= words.Count; start++)
                if (Finds(string.Join(' ', words.Skip(start).Take(length)))) return (start, length);
        return (0, words.Count);
    }

    private static bool Holds(string[] words, string[] title)
    {
        var whole = string.Join(' ', title);
        for (var start = 0; start + title.Length <= words.Length; start++)
        {
            var span = words.AsSpan(start, title.Length);
            if (span.SequenceEqual(title)) return true;
            // Cheap first: spans of very different length cannot be 90 % alike.
            var length = title.Length - 1;
            foreach (var word in span) length += word.Length;
            if (Math.Abs(length - whole.Length) <= 1 + whole.Length / 10 && Fuzz.Ratio(string.Join(' ', span.ToArray()), whole) >= Similar) return true;
        }
        return false;
    }

    private static IEnumerable<string> Names(Item item) => item.Aliases.Prepend(WithoutBrackets(item.Title));

    /// <summary>Without the year and other names in brackets; "Matrix, The" gets its article in front.</summary>
    private static string WithoutBrackets(string title)
    {
        var bracket = title.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 0 ? title[..bracket] : title).Trim();
        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && name.Length - comma <= 5 ? $"{name[(comma + 2)..]} {name[..comma]}" : name;
    }

    private static string[] Plain(string text)
    {
        var letters = string.Create(text.Length, text, static (plain, source) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = char.IsLetterOrDigit(source[i]) ? char.ToLowerInvariant(source[i]) : ' ';
        });
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["the" or "a" or "an", .. var rest] && rest.Length > 0 ? rest : words;
    }
}
