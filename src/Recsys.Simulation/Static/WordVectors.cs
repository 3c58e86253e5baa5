using System.Text.RegularExpressions;

namespace Recsys.Simulation.Static;

/// <summary>Texts as vectors over their words and pairs of words, weighed by (1 + ln tf) · (1 + ln((1 + N) ÷ (1 + n))), of length 1.</summary>
internal sealed partial class WordVectors
{
    private const int LeastTexts = 2;   // a word of one text likens nothing

    private readonly int count;
    private readonly Dictionary<string, double> rarity;
    private readonly Dictionary<string, List<(int Text, double Weight)>> postings = [];

    public WordVectors(IEnumerable<string> texts)
    {
        var counted = texts.Select(Counts).ToList();
        count = counted.Count;
        rarity = counted.SelectMany(text => text.Keys).CountBy(word => word)
            .Where(word => word.Value >= LeastTexts)
            .ToDictionary(word => word.Key, word => 1 + Math.Log((1.0 + count) / (1.0 + word.Value)));
        foreach (var word in rarity.Keys) postings.Add(word, []);
        foreach (var (text, words) in counted.Index())
            foreach (var (word, weight) in Unit(words)) postings[word].Add((text, weight));
    }

    /// <summary>The cosine of a new text with each of the texts.</summary>
    public double[] Likeness(string text)
    {
        var likeness = new double[count];
        foreach (var (word, weight) in Unit(Counts(text)))
            foreach (var (other, its) in postings[word]) likeness[other] += weight * its;
        return likeness;
    }

    private List<(string Word, double Weight)> Unit(Dictionary<string, int> counts)
    {
        List<(string Word, double Weight)> weighed = [.. counts.Where(one => rarity.ContainsKey(one.Key)).Select(one => (one.Key, (1 + Math.Log(one.Value)) * rarity[one.Key]))];
        var length = Math.Sqrt(weighed.Sum(one => one.Weight * one.Weight));
        return [.. weighed.Select(one => (one.Word, one.Weight / length))];
    }

    private static Dictionary<string, int> Counts(string text)
    {
        List<string> words = [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
        return words.Concat(words.Zip(words.Skip(1), (one, next) => $"{one} {next}")).CountBy(word => word).ToDictionary();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]{2,}")]
    private static partial Regex Word();
}
