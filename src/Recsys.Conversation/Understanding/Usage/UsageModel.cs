using System.Numerics;
using System.Runtime.CompilerServices;

namespace Recsys.Conversation.Understanding.Usage;

/// <summary>
/// How likely a phrasing is meant in each way: multinomial logistic regression over its one, two and three words in a row,
/// learned from the examples when it is first asked for, the same way every time.
/// </summary>
internal sealed class UsageModel
{
    private const int Epochs = 12;
    private const float Rate = 0.1f;

    private static readonly Lazy<UsageModel> learned = new(() => new(UsageExamples.Load()));
    private static readonly int uses = Enum.GetValues<Use>().Length;
    private static readonly int width = (uses + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;   // a row of weights, in whole vectors

    private readonly Dictionary<string, int> features = [];
    private readonly float[] weights;

    public UsageModel(IReadOnlyList<(Use Use, IReadOnlyList<string> Words)> examples)
    {
        List<(int Use, int[] Features)> known = [.. examples.Select(example => ((int)example.Use, Phrases(example.Words).Select(Number).ToArray()))];
        weights = new float[features.Count * width];
        Learn(known);
    }

    /// <summary>Learned from the examples in the assembly.</summary>
    public static UsageModel Learned => learned.Value;

    /// <summary>The likeliest use of the words and its probability.</summary>
    public (Use Use, double Probability) Guess(IReadOnlyList<string> words)
    {
        var scores = new float[width];
        Score([.. Phrases(words).Where(features.ContainsKey).Select(phrase => features[phrase])], scores);
        var best = Array.IndexOf(scores, scores.Max());
        return ((Use)best, scores[best]);
    }

    /// <summary>Do the examples have the word between the same neighbours?</summary>
    public bool KnowsAmong(string word, IReadOnlyList<string> words)
    {
        string[] said = ["^", .. words, "$"];
        var at = Array.IndexOf(said, word);
        return at > 0 && features.ContainsKey($"{said[at - 1]} {word}") && features.ContainsKey($"{word} {said[at + 1]}");
    }

    private int Number(string phrase)
    {
        if (!features.TryGetValue(phrase, out var number)) features[phrase] = number = features.Count;
        return number;
    }

    // Stochastic gradient descent with a falling rate, through the examples in an order that strides over the uses.
    private void Learn(List<(int Use, int[] Features)> examples)
    {
        var scores = new float[width];
        var (stride, steps) = (Stride(examples.Count), Epochs * examples.Count);
        for (var (step, at) = (0, 0); step < steps; step++, at = (at + stride) % examples.Count)
        {
            var (use, present) = examples[at];
            Score(present, scores);
            scores[use] -= 1;
            Add(present, scores, -Rate * (1 - ((float)step / steps)));
        }
    }

    // Near the golden section of the count and sharing no divisor with it.
    private static int Stride(int count)
    {
        var stride = (int)(count * 0.618);
        while (BigInteger.GreatestCommonDivisor(stride, count) > 1) stride++;
        return stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]   // learned once, before the runtime would find out that it is worth it
    private void Add(int[] present, float[] gradient, float rate)
    {
        foreach (var feature in present)
            for (var i = 0; i < width; i += Vector<float>.Count)
                (new Vector<float>(weights, (feature * width) + i) + (new Vector<float>(gradient, i) * rate)).CopyTo(weights, (feature * width) + i);
    }

    // Probabilities; what fills a row up stays at zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(int[] present, float[] scores)
    {
        Array.Clear(scores);
        foreach (var feature in present)
            for (var i = 0; i < width; i += Vector<float>.Count)
                (new Vector<float>(scores, i) + new Vector<float>(weights, (feature * width) + i)).CopyTo(scores, i);
        var (most, sum) = (float.MinValue, 0f);
        for (var i = 0; i < uses; i++) most = Math.Max(most, scores[i]);
        for (var i = 0; i < uses; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < uses; i++) scores[i] /= sum;
    }

    // With their edges, and once more with the coarser class in place of the finer.
    private static HashSet<string> Phrases(IReadOnlyList<string> words)
    {
        string[] fine = ["^", .. words, "$"];
        HashSet<string> phrases = [];
        AddRows(fine, phrases);
        if (fine.Any(word => Coarse(word) != word)) AddRows([.. fine.Select(Coarse)], phrases);
        return phrases;
    }

    private static void AddRows(string[] words, HashSet<string> phrases)
    {
        for (var start = 0; start < words.Length; start++)
        {
            phrases.Add(words[start]);
            if (start + 1 < words.Length) phrases.Add($"{words[start]} {words[start + 1]}");
            if (start + 2 < words.Length) phrases.Add($"{words[start]} {words[start + 1]} {words[start + 2]}");
        }
    }

    private static string Coarse(string word) => word switch
    {
        "<person>" or "<number>" or "<topic>" => "<facet>",
        "<place>" or "<text>" => "<item>",
        _ => word,
    };
}
