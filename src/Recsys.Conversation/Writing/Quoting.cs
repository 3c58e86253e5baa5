using System.Text;
using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Writing;

/// <summary>Quotes a person's own words: short, on one line, and without anything that could steer a screen.</summary>
internal static class Quoting
{
    private const int Longest = 60;

    public static string Of(string words)
    {
        var plain = new StringBuilder(TextCleaning.Clean(words)).Replace('"', '\'').ToString();
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"\"{(plain.Length <= Longest ? plain : Cut(plain))}\"";
    }

    // At a blank where there is one, and never through a pair of half characters.
    private static string Cut(string words)
    {
        var blank = words.LastIndexOf(' ', Longest);
        var end = blank > Longest / 2 ? blank : Longest;
        return words[..(char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)] + "...";
    }
}
