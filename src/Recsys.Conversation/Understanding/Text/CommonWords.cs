namespace Recsys.Conversation.Understanding.Text;

/// <summary>Frequent English words in four bands, and how surprising each is: what a title must beat to be taken for one.</summary>
internal static class CommonWords
{
    private static readonly double[] bandBits = [4, 9, 11, 14];
    private static readonly Dictionary<string, double> bits = Load();

    /// <summary>Bits of a word that the list does not know.</summary>
    public const double RareBits = 22;

    public static bool Contains(string word) => bits.ContainsKey(word);

    /// <summary>−log₂ of about how often the word stands in running text.</summary>
    public static double Bits(string word) =>
        bits.TryGetValue(word, out var known) ? known
        : bits.TryGetValue(Stemming.Stem(word), out var singular) ? singular
        : RareBits;

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
