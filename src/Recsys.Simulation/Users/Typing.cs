namespace Recsys.Simulation.Users;

/// <summary>Mistypes words as people do: two letters swapped, one left out, one doubled.</summary>
internal static class Typing
{
    private const int Shortest = 5;

    public static string Hasty(string text, double rate, Random random)
    {
        if (rate <= 0) return text;
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length >= Shortest && words[i].All(char.IsAsciiLetterLower) && random.NextDouble() < rate) words[i] = Mistyped(words[i], random);
        return string.Join(' ', words);
    }

    private static string Mistyped(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
            1 => word.Remove(at, 1),
            _ => word.Insert(at, $"{word[at]}"),
        };
    }
}
