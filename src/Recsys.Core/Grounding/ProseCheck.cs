using System.Globalization;
using System.Text.RegularExpressions;

namespace Recsys.Core.Grounding;

/// <summary>
/// Reads prose back against what it may say: titles, years, people and other facet values, numbers, likings, quotations
/// and the places of counterfactuals. Whoever writes, the embedded writer or a language model, is held to the same.
/// </summary>
public sealed partial class ProseCheck
{
    private static readonly string[] counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly ICatalog catalog;
    private readonly string? year;
    private readonly NameFinder titles;
    private readonly ILookup<string, Item> byTitle;
    private readonly NameFinder values;
    private readonly ILookup<string, FacetTerm> byValue;

    public ProseCheck(ICatalog catalog)
    {
        this.catalog = catalog;
        year = catalog.Schema.Facets.FirstOrDefault(facet => facet.IsYear)?.Name;
        titles = new(catalog.Items.Select(item => item.Title));
        byTitle = catalog.Items.ToLookup(item => item.Title);
        byValue = Spoken().ToLookup(one => one.Words, one => one.Term);
        values = new(byValue.Select(group => group.Key));
    }

    /// <summary>The claims that the evidence does not hold; none where the prose may stand.</summary>
    public IReadOnlyList<UngroundedClaim> Check(string prose, Evidence evidence)
    {
        // The items' own texts are facts as they stand.
        foreach (var text in evidence.Items.Select(catalog.Find).OfType<Item>().SelectMany(item => item.Texts.Values).SelectMany(text => (string[])[text, .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]))
            prose = prose.Replace(text, "", StringComparison.Ordinal);
        List<UngroundedClaim> claims = [];
        var whole = Quotation().Replace(prose, quote => new string(' ', quote.Length));
        var named = titles.Find(whole);
        IReadOnlyList<Item> before = [];
        foreach (var (start, end) in Sentences.Of(prose, named.Found))
        {
            Sentence sentence = new(prose[start..end].Trim(), whole[start..end], named.Remainder[start..end],
                [.. named.Found.Where(one => one.At >= start && one.At < end).Select(one => (one.Name, one.At - start))]);
            claims.AddRange(Check(sentence, evidence, ref before));
        }
        return claims;
    }

    private List<UngroundedClaim> Check(Sentence sentence, Evidence evidence, ref IReadOnlyList<Item> before)
    {
        List<UngroundedClaim> claims = [];
        List<Item> items = [];
        var rest = sentence.Rest;
        var people = values.Find(sentence.Plain).Found;
        foreach (var (name, at) in sentence.Named)
        {
            // "Emma Stone" does not name "Emma".
            if (people.Any(one => one.At <= at && one.Name.Length > name.Length && one.At + one.Name.Length >= at + name.Length))
            {
                rest = rest.Remove(at, name.Length).Insert(at, name);
                continue;
            }
            var known = byTitle[name].Where(item => evidence.Items.Contains(item.Id)).ToList();
            var told = YearAfter().Match(sentence.Plain, at + name.Length);
            var hasYear = told.Success && told.Index == at + name.Length;
            if (known.Count == 0)
            {
                if (hasYear || !IsPlainWord(name, sentence.Plain, at)) claims.Add(new(ClaimKind.Title, name, sentence.Text));
                else rest = rest.Remove(at, name.Length).Insert(at, name);
                continue;
            }
            if (hasYear && year is not null && !known.Exists(item => item.Number(year) == Number(told.Groups[1].Value)))
                claims.Add(new(ClaimKind.Year, $"{name}{told.Value}", sentence.Text));
            if (hasYear) rest = Blank(rest, told.Index, told.Length);
            items.AddRange(known);
        }
        foreach (Match stray in AnyYear().Matches(rest)) claims.Add(new(ClaimKind.Title, stray.Value, sentence.Text));
        rest = AnyYear().Replace(rest, " ");
        if (items.Count > 0) before = items;
        else items = [.. before];

        claims.AddRange(Quotes(sentence.Text, evidence));
        claims.AddRange(Likings(sentence, evidence));
        rest = Falls(rest, sentence, items, evidence, claims);
        rest = Values(rest, sentence, items, evidence, claims);
        claims.AddRange(Numbers(rest, sentence, items, evidence));
        return claims;
    }

    private IEnumerable<UngroundedClaim> Quotes(string text, Evidence evidence) =>
        from Match quote in Quotation().Matches(text)
        let words = Folded(quote.Groups[1].Value)
        where words.Length > 0 && !IsCommand(words) && !evidence.Words.Any(said => Folded(said).Contains(words, StringComparison.Ordinal)) && !IsCondition(quote.Groups[1].Value, evidence)
        select new UngroundedClaim(ClaimKind.Quote, quote.Groups[1].Value, text);

    // What can be said to the system stands in quotation marks too.
    private static readonly HashSet<string> commands =
    [
        .. ((string[])["why?", "why not", "compare 1 and 2", "would i like", "what do you know about me", "forget that", "undo", "start over", "help", "something like",
            "something else", "show me something", "just show me something", "more like the first", "not that one", "tell me about the second"]).Select(Folded),
    ];

    private static bool IsCommand(string folded) =>
        commands.Contains(folded) || (folded.StartsWith("ihave", StringComparison.Ordinal) && folded.EndsWith("it", StringComparison.Ordinal));

    private bool IsCondition(string quoted, Evidence evidence) => evidence.Terms.Any(term => IsCondition(quoted, term));

    // As it is said ("set in New York"), by its value, or by a number in it.
    private bool IsCondition(string quoted, FacetTerm term) =>
        quoted.Contains(ConstraintWords.Of(new Constraint(term), catalog.Schema), StringComparison.OrdinalIgnoreCase)
        || (term.Value is { } value ? quoted.Contains(value, StringComparison.OrdinalIgnoreCase) || IsSpoken(quoted, value) : Digits().IsMatch(quoted));

    private static bool IsSpoken(string quoted, string value) =>
        value.Split(' ').Any(word => word.Length > 3 && quoted.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<UngroundedClaim> Likings(Sentence sentence, Evidence evidence)
    {
        if (!Liking().IsMatch(sentence.Rest) || sentence.Text.EndsWith('?')) yield break;
        var named = sentence.Named.SelectMany(one => byTitle[one.Name]).Where(item => evidence.Items.Contains(item.Id)).ToList();
        if (named.Count > 0 && !named.Exists(item => evidence.Liked.Contains(item.Id)))
            yield return new(ClaimKind.Liking, Liking().Match(sentence.Rest).Value, sentence.Text);
    }

    // Two places in one sentence are a counterfactual: item, liked item and both places must stand in one reason.
    private static string Falls(string rest, Sentence sentence, List<Item> items, Evidence evidence, List<UngroundedClaim> claims)
    {
        var places = Place().Matches(rest).Select(match => Number(match.Groups[1].Value)).ToList();
        if (places.Count < 2) return rest;
        var ids = items.Select(item => item.Id).ToHashSet();
        var holds = evidence.Falls.Any(one => ids.Contains(one.Item) && ids.Contains(one.Fall.Liked)
            && places.Contains(one.Fall.Rank) && one.Fall.RankWithout is { } without && places.Contains(without));
        if (!holds) claims.Add(new(ClaimKind.Fall, string.Join(", ", Place().Matches(rest).Select(match => match.Value)), sentence.Text));
        return Place().Replace(rest, " ");
    }

    private string Values(string rest, Sentence sentence, List<Item> items, Evidence evidence, List<UngroundedClaim> claims)
    {
        var (found, without) = values.Find(rest);
        foreach (var (words, _) in found)
            if (!byValue[words].Any(term => items.Exists(term.Holds) || evidence.Terms.Any(known => Same(known, term))))
                claims.Add(new(ClaimKind.Value, words, sentence.Text));
        return without;
    }

    private IEnumerable<UngroundedClaim> Numbers(string rest, Sentence sentence, List<Item> items, Evidence evidence)
    {
        var known = evidence.Numbers.Concat(items.SelectMany(item => item.Numbers.Where(number => number.Key != catalog.Schema.Popularity?.Name).Select(number => number.Value))).ToHashSet();
        foreach (var match in Digits().Matches(rest).Cast<Match>())
            if (!known.Contains(Number(match.Value))) yield return new(ClaimKind.Number, match.Value, sentence.Text);
        foreach (var (number, word) in counts.Index().Skip(2))
            if (!known.Contains(number) && Regex.IsMatch(rest, $@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                yield return new(ClaimKind.Number, word, sentence.Text);
    }

    // A facet value as it may be said: by itself, and, where it is no name, in small letters.
    private IEnumerable<(string Words, FacetTerm Term)> Spoken() =>
        from facet in catalog.Schema.Facets
        where facet.Kind == FacetKind.Categorical
        from value in catalog.Items.SelectMany(item => item.Values(facet.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
        let said = facet.Say(value)
        from words in facet.Phrases.ContainsKey(value) ? [value, said, said[(said.IndexOf(' ') + 1)..]] : ((string[])[value, facet.IsBare ? said : value]).Distinct()
        where words.Length > 2
        select (words, FacetTerm.Is(facet.Name, value));

    private static bool Same(FacetTerm a, FacetTerm b) => a.Facet == b.Facet && string.Equals(a.Value, b.Value, StringComparison.OrdinalIgnoreCase);

    // "Big", "Once" and "Up" begin sentences without naming an item.
    private static bool IsPlainWord(string name, string text, int at) => !name.Contains(' ') && text[..at].Trim().Length == 0;

    private static string Blank(string text, int at, int length) => text.Remove(at, length).Insert(at, new string(' ', length));

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static double Number(string digits) => double.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>A sentence as it stands, with quotations blanked, and with names blanked too.</summary>
    private sealed record Sentence(string Text, string Plain, string Rest, IReadOnlyList<(string Name, int At)> Named);

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\G \((\d{4})\)")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\(\d{4}\)")]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\b(\d[\d,]*)(?:st|nd|rd|th)\b")]
    private static partial Regex Place();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?i)\b(?:you (?:liked|loved|enjoyed)|your (?:liking|love) (?:for|of)|you not liked)\b")]
    private static partial Regex Liking();
}
