using Recsys.Core;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Finds the cues of an utterance, the longer phrases first; no word serves two.</summary>
internal sealed class CueFinder
{
    private readonly DomainWords domain;
    private readonly Dictionary<string, List<Pattern>> byFirstWord = [];
    private readonly List<Pattern> others = [];

    public CueFinder(CatalogSchema schema, Lexicon lexicon, DomainWords domain)
    {
        this.domain = domain;
        var requests = lexicon.Requests.Select(phrase => new Pattern(Signal.Request, phrase));
        var aspects =
            from aspect in lexicon.Aspects.Concat(lexicon.Unheld)
            from phrase in aspect.Value
            select new Pattern(Signal.Detail, phrase, aspect.Key);
        var facets =
            from facet in schema.Facets
            from name in (string[])[facet.Name, facet.Label]
            select new Pattern(Signal.Aspect, name.ToLowerInvariant(), facet.Name);
        foreach (var pattern in EnglishCues.All.Concat(requests).Concat(aspects).Concat(facets))
        {
            if (pattern.FirstWords is { } words)
                foreach (var word in words) (byFirstWord.TryGetValue(word, out var known) ? known : byFirstWord[word] = []).Add(pattern);
            else others.Add(pattern);
        }
    }

    /// <summary>The cues in the order of the text.</summary>
    public List<Cue> Find(UnitText text)
    {
        List<Cue> found = [];
        for (var at = 0; at < text.Count; at++)
        {
            foreach (var pattern in byFirstWord.GetValueOrDefault(text.Units[at].Token.Word, [])) Try(pattern, at);
            foreach (var pattern in others) Try(pattern, at);
        }
        List<Cue> chosen = [];
        var taken = new bool[text.Count];
        foreach (var cue in found.OrderByDescending(cue => cue.Literals.Count).ThenBy(cue => cue.Aspect is null).ThenBy(cue => cue.Signal).ThenByDescending(cue => cue.End - cue.Start).ThenBy(cue => cue.Start))
        {
            if (cue.Literals.Any(place => taken[place])) continue;
            foreach (var place in cue.Literals) taken[place] = true;
            chosen.Add(cue);
        }
        return [.. chosen.OrderBy(cue => cue.Literals[0])];

        void Try(Pattern pattern, int at)
        {
            // A value is taken for a mere word only in a longer phrase.
            if (pattern.At(text, at, domain) is { } cue && (cue.Literals.Count > 1 || !text.Units[cue.Literals[0]].IsTerm)) found.Add(cue);
        }
    }
}
