namespace Recsys.Core;

/// <summary>Looks for words in everything that is said of an item: its title and other names, its texts, the values of its facets.</summary>
public static class ItemWords
{
    private const int ShortestStem = 4;   // "art" stands for itself, "dragon" for dragons too

    private static readonly string[] endings = ["", "s", "es", "'s", "’s", "ed", "ing", "er", "ers", "ian", "ians"];

    /// <summary>Is every one of the words mentioned, in any of its usual forms?</summary>
    public static bool Mention(Item item, string words)
    {
        foreach (var word in words.AsSpan().Split(' '))
            if (words.AsSpan()[word] is { Length: > 0 } one && !Mention(item, one) && !Mention(item, Stem(one))) return false;
        return true;
    }

    private static bool Mention(Item item, ReadOnlySpan<char> stem)
    {
        if (Holds(item.Title, stem)) return true;
        foreach (var alias in item.Aliases)
            if (Holds(alias, stem)) return true;
        foreach (var (_, text) in item.Texts)
            if (Holds(text, stem)) return true;
        foreach (var (_, values) in item.Categories)
            for (var i = 0; i < values.Count; i++)
                if (Holds(values[i], stem)) return true;
        return false;
    }

    // As a whole word, or with one of the usual endings.
    private static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> stem)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(stem, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            at += from;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsEnding(text[(at + stem.Length)..], stem.Length)) return true;
            from = at + stem.Length;
        }
        return false;
    }

    private static bool IsEnding(ReadOnlySpan<char> rest, int stem)
    {
        var end = 0;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || (rest[end] is '\'' or '’' && end + 1 < rest.Length && char.IsLetter(rest[end + 1])))) end++;
        if (end == 0) return true;
        if (stem < ShortestStem) return end == 1 && rest[0] is 's';
        foreach (var ending in endings)
            if (rest[..end].Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && word.Length >= ShortestStem + 3) return word[..^3];
        if (word.EndsWith("oes", StringComparison.OrdinalIgnoreCase) && word.Length > ShortestStem + 1) return word[..^2];
        if (word.EndsWith('s') && word.Length >= ShortestStem && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase)) return word[..^1];
        return word;
    }
}
