using Recsys.Conversation.Understanding.Recognition;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Values that are taken back in the same breath: of "I said comedy but I meant drama" the drama stays.</summary>
internal static class Corrections
{
    /// <summary>The places of the values taken back.</summary>
    public static IEnumerable<int> In(UnitText text)
    {
        for (var at = 1; at < text.Count; at++)
        {
            if (text.Word(at) is not ("meant" or "mean" or "wanted") || text.Word(at - 1) != "i") continue;
            if (text.Word(at - 3) == "not" && text.Units[at - 2].IsTerm) yield return at - 2;   // "not Spanish, I meant Portuguese"
            var facets = Enumerable.Range(at, text.Count - at).SelectMany(place => Facets(text, place)).ToHashSet();
            foreach (var place in Enumerable.Range(0, at).Where(place => Facets(text, place).Any(facets.Contains))) yield return place;
        }
    }

    private static IEnumerable<string> Facets(UnitText text, int at) =>
        text.Units[at].Reading is TermReading term ? term.Groups.SelectMany(group => group.AnyOf).Select(one => one.Facet) : [];
}
