using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>
/// A reply as it grows, sentence by sentence. It picks the frame of each: they take turns with the number of the turn, and
/// one that was lately said, or opens like a recent reply or the sentence before, waits.
/// </summary>
internal sealed class Composition(ResponseRequest request, Phrasebook phrases)
{
    private static readonly string[] turnsOfPhrase = ["I would", "your taste", "for you", "Since", "both are", ", too", "which you liked"];

    private readonly List<string> sentences = [];
    private readonly Dictionary<string, int> used = [];
    private readonly HashSet<Frame> taken = [];

    public IReadOnlyList<string> Sentences => sentences;

    public string Text => string.Join(' ', sentences);

    /// <summary>Adds a sentence of that kind.</summary>
    public void Say(string kind, params IReadOnlyList<(string Place, string Value)> values) => Add(Choose(kind, values));

    /// <summary>Adds a sentence as it is; nothing where it is empty or said already.</summary>
    public void Add(string sentence)
    {
        if (sentence.Length > 0 && !sentences.Contains(sentence)) sentences.Add(sentence);
    }

    /// <summary>A clause of that kind, for use inside a sentence.</summary>
    public string Choose(string kind, params IReadOnlyList<(string Place, string Value)> values)
    {
        var places = values.ToDictionary(one => one.Place, one => one.Value);
        var frames = phrases[kind];
        var start = Start(kind);
        var best = Enumerable.Range(0, frames.Count)
            .Select(i => frames[(start + i) % frames.Count])
            .Select(frame => (Frame: frame, Text: frame.Fill(places)))
            .MinBy(one => Staleness(one.Frame, one.Text));
        taken.Add(best.Frame);
        return best.Text;
    }

    // Kinds start at different places, so that two of them do not move in step.
    private int Start(string kind)
    {
        var again = used[kind] = used.GetValueOrDefault(kind) + 1;
        return kind.Sum(letter => letter) + request.Turn + (again - 1) * 3;
    }

    private double Staleness(Frame frame, string text)
    {
        var stale = taken.Contains(frame) ? 8.0 : 0;
        foreach (var (age, past) in request.Dialogue.Reverse().Index())
        {
            if (frame.WasSaidIn(past.Prose) || past.Prose.Contains(text, StringComparison.Ordinal)) stale += 4 + 4.0 / (age + 1);
            if (sentences.Count == 0 && Opening(text, 2) == Opening(past.Prose, 2)) stale += 6 + 6.0 / (age + 1);
        }
        // The same turn of phrase twice in a reply sounds like a form.
        if (turnsOfPhrase.Any(turn => text.Contains(turn, StringComparison.Ordinal) && sentences.Exists(said => said.Contains(turn, StringComparison.Ordinal)))) stale += 2;
        return sentences.Count > 0 && Opening(text, 1) == Opening(sentences[^1], 1) ? stale + 3 : stale;
    }

    private static string Opening(string text, int words)
    {
        var end = -1;
        while (words-- > 0 && end < text.Length) end = text.IndexOf(' ', end + 1) is >= 0 and var space ? space : text.Length;
        return text[..Math.Max(end, 0)].TrimEnd(',', '.', ':').ToLowerInvariant();
    }
}
