using System.Globalization;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>Speaks of items by their properties: <c>dark crime films directed by Michael Mann</c>, <c>a funny classic book by Jane Austen</c>.</summary>
internal sealed class NounPhrases(CatalogSchema schema)
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
        List<string> after = [.. told.Except(before).GroupBy(GroupKey).Select(group => Suffix([.. group], isPlural))];
        var head = Before(before) is { Length: > 0 } modifiers ? $"{modifiers} {noun}" : noun;
        return after.Count == 0 ? head : $"{head} {(after.Count > 2 ? EnglishWords.Join(after) : string.Join(' ', after))}";
    }

    private bool StandsBefore(Constraint condition) => condition.Polarity == Polarity.Wanted && condition.AnyOf.All(term =>
        term.Operator == FacetOperator.Is && schema.Find(term.Facet) is { IsBare: true } facet && !facet.Phrases.ContainsKey(term.Value ?? ""));

    // A value that the catalogue writes with a capital names a kind and stands next to the noun: "a dark, tense crime film".
    private string Before(List<Constraint> conditions)
    {
        var kinds = conditions.ToLookup(condition => condition.AnyOf[0].Value is [var first, ..] && char.IsUpper(first), condition => ConstraintWords.Of(condition, schema));
        return string.Join(' ', new[] { string.Join(", ", kinds[false]), string.Join(' ', kinds[true]) }.Where(words => words.Length > 0));
    }

    // Values of one facet are told together: "with Al Pacino and Robert De Niro".
    private string GroupKey(Constraint condition) => condition switch
    {
        { Polarity: Polarity.Wanted, AnyOf: [{ Operator: FacetOperator.Is } term] }
            when schema.Find(term.Facet) is { IsBare: false } facet && !facet.Phrases.ContainsKey(term.Value ?? "") => term.Facet,
        { Polarity: Polarity.Unwanted } when IsPlainRefusal(condition) => "refused",
        _ => condition.ToString(),
    };

    private string Suffix(List<Constraint> group, bool isPlural)
    {
        if (group.Count > 1 && group.TrueForAll(condition => condition.Polarity == Polarity.Wanted))
            return string.Format(CultureInfo.InvariantCulture, schema.Find(group[0].AnyOf[0].Facet)!.With, EnglishWords.Join([.. group.Select(condition => condition.AnyOf[0].Value!)]));
        if (group.TrueForAll(IsPlainRefusal)) return "with " + EnglishWords.Join([.. group.Select(condition => ConstraintWords.Of(condition, schema).Replace(" or no ", " or ", StringComparison.Ordinal))]);
        var words = ConstraintWords.Of(group[0], schema);
        if (words.StartsWith("not ", StringComparison.Ordinal)) return $"that {(isPlural ? "are" : "is")} {words}";
        return IsAmount(group[0]) ? $"of {words}" : words;
    }

    private bool IsPlainRefusal(Constraint condition) =>
        condition.Polarity == Polarity.Unwanted && ConstraintWords.Of(condition, schema).StartsWith("no ", StringComparison.Ordinal);

    private bool IsAmount(Constraint condition) =>
        condition.AnyOf.All(term => term.Operator == FacetOperator.Within && schema.Find(term.Facet) is not { IsYear: true });
}
