using Recsys.Conversation.Explaining;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>Speaks of items by their properties: <c>dark crime films directed by Michael Mann</c>, <c>a funny classic book by Jane Austen</c>.</summary>
internal sealed class NounPhrases(CatalogSchema schema, FacetRarity rarity)
{
    private const string Mentioned = "mentions";   // stands for a facet, so that several are told together

    private readonly string[] openings = [.. schema.Facets.Select(facet => facet.With).Where(with => with.EndsWith(" {0}", StringComparison.Ordinal)).Select(with => with[..^4]).Where(opening => opening.Contains(' ', StringComparison.Ordinal))];

    public string Plural(IReadOnlyList<Constraint> conditions) => Build(conditions, isPlural: true);

    public string Singular(IReadOnlyList<Constraint> conditions) => EnglishWords.WithArticle(Build(conditions, isPlural: false));

    public string Plural(IEnumerable<FacetTerm> values) => Plural(Conditions(values));

    public string Singular(IEnumerable<FacetTerm> values) => Singular(Conditions(values));

    /// <summary>A counted phrase: <c>one dark film</c>, <c>five dark films</c>.</summary>
    public string Counted(int count, IReadOnlyList<Constraint> conditions, string more = "") =>
        $"{EnglishWords.Count(count)} {more}{Build(conditions, isPlural: count != 1)}";

    private static List<Constraint> Conditions(IEnumerable<FacetTerm> values) => [.. values.Select(value => new Constraint(value))];

    private string Build(IReadOnlyList<Constraint> conditions, bool isPlural)
    {
        var told = conditions.Where(condition => !condition.IsRelative).Distinct().ToList();
        var before = told.Where(StandsBefore).ToList();
        var after = Merged([.. told.Except(before).GroupBy(GroupKey).Select(group => SuffixOf([.. group], isPlural))]);
        return string.Join(' ', [Head(before, isPlural), .. after.OrderBy(words => words.StartsWith("that ", StringComparison.Ordinal) || words.StartsWith("with no ", StringComparison.Ordinal))]);
    }

    // "about revenge" and "about a heist" are said as "about revenge and a heist", two directors as "directed by Joel and Ethan Coen".
    private List<string> Merged(List<Suffix> suffixes) =>
    [
        .. from suffix in suffixes
           let words = suffix.Text.Split(' ', 2)
           let isOpen = suffix.Facet.Length > 0 && words.Length == 2
           group suffix.Text by isOpen ? $"{suffix.Facet} {words[0]}" : suffix.Text into same
           let opening = Opening([.. same])
           select same.Count() == 1 ? same.First() : $"{opening} {EnglishWords.Join([.. ConstraintWords.WithOneLastName([.. same.Select(text => text[(opening.Length + 1)..])])])}",
    ];

    // What the schema puts before a value, where all have it, or the first word.
    private string Opening(List<string> texts) => openings.FirstOrDefault(opening => texts.TrueForAll(text => text.StartsWith(opening + " ", StringComparison.Ordinal))) ?? texts[0].Split(' ')[0];

    private bool StandsBefore(Constraint condition) => condition.Polarity == Polarity.Wanted && condition.AnyOf.All(term =>
        term.Operator == FacetOperator.Is && schema.Find(term.Facet) is { IsBare: true } facet && !facet.Phrases.ContainsKey(term.Value ?? ""));

    // A value that the catalogue writes with a capital names a kind and stands last, the commonest at the end: "a dark, tense
    // crime film"; one that is a noun by itself takes the noun's place: "a dark crime drama".
    private string Head(List<Constraint> conditions, bool isPlural)
    {
        var kinds = conditions.Where(IsKind).OrderBy(condition => NounOf(condition) is not null).ThenByDescending(condition => condition.AnyOf.Max(rarity.Of)).ToList();
        var noun = kinds.Count > 0 ? NounOf(kinds[^1]) : null;
        var names = kinds.Take(noun is null ? kinds.Count : kinds.Count - 1).Select(Words).ToList();
        var said = kinds.Select(Words).ToList();
        var manners = conditions.Where(condition => !IsKind(condition)).Select(Words).Where(manner => !said.Exists(kind => AreAkin(kind, manner)));
        var head = noun is null ? isPlural ? schema.Plural : schema.Noun : isPlural ? noun : said[^1];
        return string.Join(' ', new[] { string.Join(", ", manners), string.Join(' ', names), head }.Where(words => words.Length > 0));
    }

    // The plural, where the value is a noun.
    private string? NounOf(Constraint condition) => condition.AnyOf is [{ Value: { } value } only] ? schema.Find(only.Facet)?.Nouns.GetValueOrDefault(value) : null;

    private static bool IsKind(Constraint condition) => condition.AnyOf[0].Value is [var first, ..] && char.IsUpper(first);

    private string Words(Constraint condition) => ConstraintWords.Of(condition, schema);

    // "Romantic romance" says one thing twice.
    private static bool AreAkin(string kind, string manner) =>
        kind.Length >= 5 && manner.Length >= 5 && string.Compare(kind, 0, manner, 0, 5, StringComparison.Ordinal) == 0;

    // Several refusals are told together: "with no horror and no gore".
    private string GroupKey(Constraint condition) => IsPlainRefusal(condition) ? "refused" : condition.ToString();

    private Suffix SuffixOf(List<Constraint> group, bool isPlural)
    {
        var (facet, words) = (group[0].AnyOf[0].Facet, Words(group[0]));
        if (IsPlainRefusal(group[0])) return new("", "with " + EnglishWords.Join([.. group.Select(one => Words(one).Replace(" or no ", " or ", StringComparison.Ordinal))]));
        if (words.StartsWith("not ", StringComparison.Ordinal)) return new("", $"that {(isPlural ? "are" : "is")} {words}");
        if (group[0].AnyOf is [{ Operator: FacetOperator.Mentions }]) return new(Mentioned, words);
        return group[0].AnyOf is [{ Operator: FacetOperator.Is }] ? new(facet, words) : new("", IsAmount(group[0]) ? $"of {words}" : words);
    }

    private bool IsPlainRefusal(Constraint condition) =>
        condition.Polarity == Polarity.Unwanted && ConstraintWords.Of(condition, schema).StartsWith("no ", StringComparison.Ordinal);

    private bool IsAmount(Constraint condition) =>
        condition.AnyOf.All(term => term.Operator == FacetOperator.Within && schema.Find(term.Facet) is not ({ IsYear: true } or { Above.Length: > 0 }));

    /// <summary>What follows the noun; the facet is empty where nothing may be joined to it.</summary>
    private readonly record struct Suffix(string Facet, string Text);
}
