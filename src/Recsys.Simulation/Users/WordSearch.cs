namespace Recsys.Simulation.Users;

/// <summary>A text in which whole words are looked for, whatever their case and punctuation.</summary>
internal sealed class WordSearch(string text)
{
    private readonly string plain = Plain(text);

    public bool Holds(string phrase) => plain.Contains(Plain(phrase), StringComparison.Ordinal);

    // A blank on both sides makes a part of the text a run of whole words.
    private static string Plain(string text) => $" {string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
