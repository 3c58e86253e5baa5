using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>People by what they are to an item: "the same director", "with those actors" of the one that the talk is about, "by the director of Fargo".</summary>
internal sealed class SamePeople(ICatalog catalog, Lexicon lexicon)
{
    private const double Grammar = 7;   // bits: "with" and "by" introduce people as well, but call them nothing

    private static readonly HashSet<string> pointers = ["same", "that", "this", "those", "these", "its", "their"];

    // What such people are called, by its stem.
    private readonly Dictionary<string, string> facets = lexicon.Names
        .SelectMany(name => lexicon.Roles.GetValueOrDefault(name, []).Where(role => !role.Contains(' ', StringComparison.Ordinal) && CommonWords.Bits(role) > Grammar)
            .Append(name).Append(catalog.Schema.Find(name)?.Label ?? name).Select(word => (Stem: Stemming.Stem(word), Facet: name)))
        .DistinctBy(word => word.Stem).ToDictionary(word => word.Stem, word => word.Facet);

    /// <summary>The same text with such people as readings.</summary>
    public UnitText Resolve(UnitText text, ShownItems shown)
    {
        List<Reading> readings = [];
        var isChanged = false;
        for (var at = 0; at < text.Count;)
        {
            if (Pointed(text, at, shown) is var (people, next))
            {
                readings.Add(people);
                at = next;
                isChanged = true;
            }
            else if (text.Units[at++].Reading is { } kept) readings.Add(kept);
        }
        return isChanged ? new(text.Tokens, readings) : text;
    }

    private (TermReading People, int Next)? Pointed(UnitText text, int at, ShownItems shown)
    {
        if (!facets.TryGetValue(text.Units[at].Token.Stem, out var facet) || text.Units[at].Reading is not null) return null;
        if (Owner(text, at) is var (owner, after)) return People(text, at, after, facet, owner);
        // "That stars Tom Hanks" points at nobody.
        if (!pointers.Contains(text.Word(at - 1)) || text.Units.ElementAtOrDefault(at + 1) is { IsTerm: true }) return null;
        return About(text, at, shown) is { } item ? People(text, at, at + 1, facet, item) : null;
    }

    // "Something by the director of Fargo", "what else did the director of Fargo make?"; "who is the director of Fargo?" asks for the name.
    private static (ItemId Item, int After)? Owner(UnitText text, int at)
    {
        if (text.Word(at + 1) is not ("of" or "from" or "behind" or "in") || text.Units.ElementAtOrDefault(at + 2)?.Reading is not ItemReading { Items: [var only] }) return null;
        var isAsked = text.Word(at - 1) == "the" && (text.Word(at - 2) is "by" or "from" or "with" || Enumerable.Range(0, at).Any(before => text.Word(before) is "else" or "more" or "other"));
        return isAsked ? (only, at + 3) : null;
    }

    private static ItemId? About(UnitText text, int at, ShownItems shown) =>
        text.Units.Take(at).Select(unit => unit.Reading).OfType<ItemReading>().LastOrDefault() is { Items: [var named] } ? named
        : shown.Focus ?? (shown.Items.Count == 1 ? shown.Items[0] : null);

    private (TermReading, int)? People(UnitText text, int at, int after, string facet, ItemId item) =>
        catalog.Find(item)?.Values(facet) is { Count: > 0 } names
            ? (new(text.Units[at].Start, text.Units[after - 1].End, 0.9, [new([.. names.Select(name => new FacetTerm(facet, FacetOperator.Is, name))])]) { IsPerson = true }, after)
            : null;
}
