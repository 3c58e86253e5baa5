using System.Text;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>Finds the known word one slip away (a letter missing, added, changed or swapped), by the words with one letter left out.</summary>
internal sealed class SpellingIndex
{
    private readonly HashSet<string> known;
    private readonly Dictionary<string, List<string>> byDeletion = [];

    public SpellingIndex(IEnumerable<string> words)
    {
        known = [.. words];
        foreach (var word in known)
        {
            if (word.Length < 4 || char.IsAsciiDigit(word[0])) continue;
            foreach (var shorter in Deletions(word).Append(word))
            {
                if (!byDeletion.TryGetValue(shorter, out var sources)) byDeletion[shorter] = sources = [];
                if (!sources.Contains(word)) sources.Add(word);
            }
        }
    }

    public bool Knows(string word) => known.Contains(word);

    /// <summary>The known word closest to an unknown one, the commonest of several, or null. Words of fewer than four letters, and numbers, are left alone.</summary>
    public string? Correct(string word)
    {
        if (word.Length is < 4 or > 20 || word.Any(char.IsAsciiDigit)) return null;
        return Deletions(word).Append(word)
            .SelectMany(form => byDeletion.GetValueOrDefault(form, []))
            .Where(candidate => candidate[0] == word[0] && EditDistance.Between(word, candidate, 1) <= 1)
            .OrderBy(CommonWords.Bits).ThenBy(candidate => Math.Abs(candidate.Length - word.Length)).ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Deletions(string word)
    {
        var shorter = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            yield return shorter.Clear().Append(word, 0, i).Append(word, i + 1, word.Length - i - 1).ToString();
    }
}
