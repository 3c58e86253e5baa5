using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>Reads a meaning of the lexicon: <c>genres=Romance &amp; genres=Comedy</c>, <c>!language=English</c>, <c>year&lt;=1979</c>, <c>popularity-</c> for less than what is shown.</summary>
internal static class TermExpression
{
    /// <returns>The groups that hold together; none where the schema lacks one of the facets, so that a lexicon serves smaller catalogues too.</returns>
    /// <exception cref="FormatException">The text is not a meaning; the message says which part.</exception>
    public static IReadOnlyList<TermGroup> Parse(string expression, CatalogSchema schema)
    {
        List<TermGroup> groups = [];
        foreach (var part in expression.Split('&', StringSplitOptions.TrimEntries))
        {
            var isNegated = part.StartsWith('!');
            List<FacetTerm> terms = [];
            foreach (var term in part.TrimStart('!').Split('|', StringSplitOptions.TrimEntries)) terms.Add(Term(term, expression));
            if (terms.Exists(term => schema.Find(term.Facet) is null)) return [];
            groups.Add(new(terms, isNegated));
        }
        return groups;
    }

    private static FacetTerm Term(string text, string expression)
    {
        if (text.Length > 1 && !text.Contains('=', StringComparison.Ordinal) && text[^1] is '+' or '-') return new(text[..^1], text[^1] == '+' ? FacetOperator.More : FacetOperator.Less);
        foreach (var comparison in (string[])["<=", ">=", "="])
        {
            if (text.IndexOf(comparison, StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var (facet, value) = (text[..at].Trim(), text[(at + comparison.Length)..].Trim());
            return comparison == "=" ? new(facet, FacetOperator.Is, value)
                : !double.TryParse(value, out var bound) ? throw new FormatException($"The lexicon's meaning '{expression}' compares '{facet}' with '{value}', which is not a number.")
                : comparison == "<=" ? new(facet, FacetOperator.Within, High: bound)
                : new(facet, FacetOperator.Within, Low: bound);
        }
        throw new FormatException($"The lexicon's meaning '{expression}' holds '{text}', which is not of the form facet=value.");
    }
}
