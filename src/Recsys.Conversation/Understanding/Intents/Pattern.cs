namespace Recsys.Conversation.Understanding.Intents;

/// <summary>
/// A phrase with places to fill. Elements are separated by blanks: <c>a|b</c> is one of the words, <c>&lt;item&gt;</c> and the like are
/// classes of units, <c>..</c> up to four units of one sentence, <c>^</c> and <c>$</c> the edges of a sentence; a trailing <c>?</c> makes an element optional.
/// </summary>
internal sealed class Pattern
{
    private const int LongestGap = 4;

    private readonly Element[] elements;

    public Pattern(Signal signal, string phrase, string? aspect = null)
    {
        (Signal, Aspect) = (signal, aspect);
        elements = [.. phrase.Split(' ').Select(Element.Parse)];
    }

    public Signal Signal { get; }

    public string? Aspect { get; }

    /// <summary>The words that a match must begin with, or null where it can begin with anything.</summary>
    public IReadOnlyCollection<string>? FirstWords =>
        elements[0].IsWordsOnly ? elements[0].Words : elements[0].Is(ElementKind.Start) && elements[1].IsWordsOnly ? elements[1].Words : null;

    /// <summary>Every word that the pattern looks for.</summary>
    public IEnumerable<string> Words => elements.SelectMany(element => element.Words);

    public Cue? At(UnitText text, int at, DomainWords domain)
    {
        List<int> literals = [];
        return Match(text, at, 0, literals, domain) is { } end and > 0 && literals.Count > 0
            ? new(Signal, at, end, [.. literals]) { Aspect = Aspect }
            : null;
    }

    private int? Match(UnitText text, int at, int element, List<int> literals, DomainWords domain)
    {
        if (element == elements.Length) return at;
        var current = elements[element];
        if (current.Is(ElementKind.Gap)) return MatchGap(text, at, element, literals, domain);
        if (current.Is(ElementKind.Start) || current.Is(ElementKind.End))
            return IsEdge(text, at, current) ? Match(text, at, element + 1, literals, domain) : null;
        if (at < text.Count && current.Accepts(text.Units[at], domain) is (true, var isLiteral))
        {
            if (isLiteral) literals.Add(at);
            if (Match(text, at + 1, element + 1, literals, domain) is { } end) return end;
            if (isLiteral) literals.RemoveAt(literals.Count - 1);
        }
        return current.IsOptional ? Match(text, at, element + 1, literals, domain) : null;
    }

    private int? MatchGap(UnitText text, int at, int element, List<int> literals, DomainWords domain)
    {
        for (var skipped = 0; skipped <= LongestGap; skipped++)
        {
            if (Match(text, at + skipped, element + 1, literals, domain) is { } end) return end;
            if (at + skipped >= text.Count || text.Units[at + skipped].IsStop) return null;
        }
        return null;
    }

    private static bool IsEdge(UnitText text, int at, Element edge) => edge.Is(ElementKind.Start)
        ? at == 0 || text.Units[at - 1].IsMark
        : at >= text.Count || text.Units[at].IsMark;
}
