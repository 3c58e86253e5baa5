using Recsys.Conversation.Explaining;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>Speaks of items by their properties: <c>dark crime films directed by Michael Mann</c>, <c>a funny classic book by Jane Austen</c>.</summary>
internal sealed class NounPhrases(CatalogSchema schema, FacetRarity rarity)
{
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
        var noun = isPlural ? schema.Plural : schema.Noun;
        var after = Merged([.. told.Except(before).GroupBy(GroupKey).Select(group => SuffixOf([.. group], isPlural))]);
        var head = Before(before) is { Length: > 0 } modifiers ? $"{modifiers} {noun}" : noun;
        return after.Count == 0 ? head : $"{head} {(after.Count > 2 ? EnglishWords.Join(after) : string.Join(' ', after))}";
    }

    // "about revenge" and "about a heist" are said as "about revenge and a heist".
    private static List<string> Merged(List<Suffix> suffixes) =>
    [
        .. from suffix in suffixes
           let words = suffix.Text.Split(' ', 2)
           let isOpen = suffix.Facet.Length > 0 && words.Length == 2
           group suffix.Text by isOpen ? $"{suffix.Facet} {words[0]}" : suffix.Text into same
           let opening = same.First().Split(' ')[0]
           select same.Count() == 1 ? same.First() : $"{opening} {EnglishWords.Join([.. same.Select(text => text[(opening.Length + 1)..])])}",
    ];

    private bool StandsBefore(Constraint condition) => condition.Polarity == Polarity.Wanted && condition.AnyOf.All(term =>
        term.Operator == FacetOperator.Is && schema.Find(term.Facet) is { IsBare: true } facet && !facet.Phrases.ContainsKey(term.Value ?? ""));

    // A value that the catalogue writes with a capital names a kind and stands next to the noun, the commonest last: "a dark, tense crime drama film".
    private string Before(List<Constraint> conditions)
    {
        var kinds = conditions.Where(IsKind).OrderByDescending(condition => condition.AnyOf.Max(rarity.Of)).Select(Words).ToList();
        var manners = conditions.Where(condition => !IsKind(condition)).Select(Words).Where(manner => !kinds.Exists(kind => AreAkin(kind, manner)));
        return string.Join(' ', new[] { string.Join(", ", manners), string.Join(' ', kinds) }.Where(words => words.Length > 0));
    }

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
        return group[0].AnyOf is [{ Operator: FacetOperator.Is }] ? new(facet, words) : new("", IsAmount(group[0]) ? $"of {words}" : words);
    }

    private bool IsPlainRefusal(Constraint condition) =>
        condition.Polarity == Polarity.Unwanted && ConstraintWords.Of(condition, schema).StartsWith("no ", StringComparison.Ordinal);

    private bool IsAmount(Constraint condition) =>
        condition.AnyOf.All(term => term.Operator == FacetOperator.Within && schema.Find(term.Facet) is not { IsYear: true });

    /// <summary>What follows the noun; the facet is empty where nothing may be joined to it.</summary>
    private readonly record struct Suffix(string Facet, string Text);
}
