using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>The people of a catalogue under their full names, and under their last names where those are clear enough.</summary>
internal static class People
{
    /// <summary>A minor role counts beside the main one from this share on: an actor who directed once is an actor.</summary>
    private const double LeastShare = 0.2;

    public static IEnumerable<KeyValuePair<string, PhraseMeaning>> In(ICatalog catalog, Lexicon lexicon)
    {
        var people = Roles(catalog, lexicon);
        var full = people.ToDictionary(person => person.Key, person => Meaning(person.Value, needsEvidence: false));
        return full.Concat(
            from person in people
            from name in LastNames(person.Key)
            where !full.ContainsKey(name)
            group person by name into namesakes
            let best = Dominant([.. namesakes.Select(person => person.Value)])
            where best is not null
            select new KeyValuePair<string, PhraseMeaning>(namesakes.Key, Meaning(best, namesakes.Key.Split(' ').All(CommonWords.Contains) || namesakes.Key.Length < 4)));
    }

    private static Dictionary<string, List<PersonRole>> Roles(ICatalog catalog, Lexicon lexicon)
    {
        Dictionary<string, List<PersonRole>> people = [];
        var counted =
            from facet in lexicon.Names
            from item in catalog.Items
            from name in item.Values(facet)
            group item by (facet, name) into role
            select new PersonRole(role.Key.facet, role.Key.name, role.Count());
        foreach (var role in counted)
        {
            if (PhraseIndex.Key(role.Name) is not { Length: > 0 } key) continue;
            if (!people.TryGetValue(key, out var roles)) people[key] = roles = [];
            roles.Add(role);
        }
        foreach (var roles in people.Values) roles.Sort((a, b) => b.Items.CompareTo(a.Items));
        return people;
    }

    private static PhraseMeaning Meaning(List<PersonRole> roles, bool needsEvidence)
    {
        var main = roles.Where(role => role.Items >= LeastShare * roles[0].Items);
        return new([new([.. main.Select(role => new FacetTerm(role.Facet, FacetOperator.Is, role.Name))])]) { Roles = roles, NeedsEvidence = needsEvidence };
    }

    // "De Niro" and "Bonham Carter" as well as "Niro" and "Carter".
    private static IEnumerable<string> LastNames(string fullName)
    {
        var names = fullName.Split(' ');
        if (names[^1] is "jr" or "sr") names = names[..^1];
        if (names.Length >= 2) yield return names[^1];
        if (names.Length >= 3) yield return $"{names[^2]} {names[^1]}";
    }

    // The best known of several namesakes, if known clearly better than the next.
    private static List<PersonRole>? Dominant(List<List<PersonRole>> namesakes)
    {
        namesakes.Sort((a, b) => b.Sum(role => role.Items).CompareTo(a.Sum(role => role.Items)));
        return namesakes.Count == 1 || namesakes[0].Sum(role => role.Items) >= 2 * namesakes[1].Sum(role => role.Items) ? namesakes[0] : null;
    }
}
