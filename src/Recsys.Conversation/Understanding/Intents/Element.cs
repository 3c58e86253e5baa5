using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>One place of a <see cref="Pattern"/>: words and classes of units, one of which must stand there.</summary>
internal sealed record Element(IReadOnlySet<ElementKind> Kinds, IReadOnlySet<string> Words, bool IsOptional)
{
    private static readonly Dictionary<string, ElementKind> classes = new()
    {
        ["<item>"] = ElementKind.Item,
        ["<facet>"] = ElementKind.Facet,
        ["<noun>"] = ElementKind.Noun,
        ["<watch>"] = ElementKind.Consume,
        ["<watched>"] = ElementKind.Consumed,
        ["<good>"] = ElementKind.Good,
        ["<bad>"] = ElementKind.Bad,
        [".."] = ElementKind.Gap,
        ["^"] = ElementKind.Start,
        ["$"] = ElementKind.End,
    };

    /// <summary>Words and nothing else, so that a match must begin with one of them.</summary>
    public bool IsWordsOnly => Kinds.Count == 0 && !IsOptional;

    public bool Is(ElementKind kind) => Kinds.Contains(kind);

    public static Element Parse(string text)
    {
        var isOptional = text.Length > 1 && text[^1] == '?';
        var alternatives = (isOptional ? text[..^1] : text).Split('|');
        return new(
            alternatives.Where(classes.ContainsKey).Select(name => classes[name]).ToHashSet(),
            alternatives.Where(word => !classes.ContainsKey(word)).ToHashSet(),
            isOptional);
    }

    /// <summary>Whether the unit fits, and whether as a word: words are taken away from other patterns, items and facets can serve several.</summary>
    public (bool Fits, bool IsLiteral) Accepts(Unit unit, DomainWords domain)
    {
        if (Words.Count > 0 && (unit.Reading is null || unit.IsSingleTerm) && Words.Contains(unit.Token.Word)) return (true, true);
        foreach (var kind in Kinds)
            if (Fits(kind, unit, domain)) return (true, kind is ElementKind.Consume or ElementKind.Consumed or ElementKind.Good or ElementKind.Bad);
        return default;
    }

    private static bool Fits(ElementKind kind, Unit unit, DomainWords domain) => kind switch
    {
        ElementKind.Item => unit.IsItem || unit.IsPronoun,
        ElementKind.Facet => unit.IsTerm,
        _ when unit.Reading is not null => false,
        ElementKind.Noun => domain.IsNoun(unit.Word),
        ElementKind.Consume => domain.IsConsume(unit.Word),
        ElementKind.Consumed => domain.IsConsumed(unit.Word),
        ElementKind.Good => Opinions.IsGood(unit.Word),
        ElementKind.Bad => Opinions.IsBad(unit.Word),
        _ => false,
    };
}
