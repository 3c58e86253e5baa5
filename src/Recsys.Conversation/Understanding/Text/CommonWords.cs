namespace Recsys.Conversation.Understanding.Text;

/// <summary>Frequent English words in four bands, and how surprising each is: what a title must beat to be taken for one.</summary>
internal static class CommonWords
{
    private static readonly double[] bandBits = [4, 9, 11, 14];
    private static readonly Dictionary<string, double> bits = Load();

    /// <summary>Bits of a word that the list does not know.</summary>
    public const double RareBits = 22;

    /// <summary>What a form with an ending is rarer by than its verb.</summary>
    private const double InflectionBits = 2;

    public static bool Contains(string word) => bits.ContainsKey(word);

    /// <summary>−log₂ of about how often the word stands in running text.</summary>
    public static double Bits(string word) =>
        bits.TryGetValue(word, out var known) ? known
        : bits.TryGetValue(Stemming.Stem(word), out var singular) ? singular
        : Bases(word).Select(form => bits.GetValueOrDefault(form, RareBits)).DefaultIfEmpty(RareBits).Min() is < RareBits and var plain ? plain + InflectionBits
        : RareBits;

    // "checking", "voted", "running": a form of a common verb is nearly as common.
    private static IEnumerable<string> Bases(string word)
    {
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || word.Length - ending < 3) yield break;
        var stem = word[..^ending];
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == stem[^2]) yield return stem[..^1];
    }

    // The file: bands of words, the most frequent band first, separated by a line of dashes.
    private static Dictionary<string, double> Load()
    {
        using var file = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")
            ?? throw new InvalidOperationException("The word list common-words.txt is not embedded in this assembly.");
        using var reader = new StreamReader(file);
        Dictionary<string, double> words = [];
        var band = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line == "---") band++;
            else foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, bandBits[band]);
        }
        return words;
    }
}
