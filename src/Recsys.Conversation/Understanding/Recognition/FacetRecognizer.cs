using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Facet values and people, in the words of the catalogue and its lexicon: "a funny war film with Tom Hanks".</summary>
internal sealed class FacetRecognizer(PhraseIndex phrases, Lexicon lexicon) : IRecognizer
{
    private readonly Dictionary<string, string[][]> roleCues = lexicon.Roles.ToDictionary(
        role => role.Key, role => role.Value.Select(cue => cue.Split(' ')).ToArray());

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        for (var start = 0; start < text.Count; start++)
            for (var end = start + 1; end <= Math.Min(text.Count, start + phrases.LongestPhrase) && text.Tokens[end - 1].IsWord; end++)
                if (phrases.Find(text.Stems(start, end)) is { } meaning && Reading(text, start, end, meaning) is { } reading)
                    yield return reading;
    }

    private TermReading? Reading(TokenText text, int start, int end, PhraseMeaning meaning)
    {
        if (meaning.Roles.Count > 0) return Person(text, start, end, meaning);
        return new(start, end, 0.68, meaning.Groups) { IsComparative = meaning.IsComparative };
    }

    private TermReading? Person(TokenText text, int start, int end, PhraseMeaning meaning)
    {
        var cued = meaning.Roles.Select(role => (Role: role, Length: CueLength(text, start, role.Facet))).MaxBy(role => role.Length);
        if (meaning.NeedsEvidence && cued.Length == 0 && !(text.HasLowerCase && text.Tokens[start].IsCapitalised && !text.Tokens[start].StartsSentence)) return null;
        var confidence = end - start > 1 ? 0.95 : cued.Length > 0 ? 0.85 : 0.75;
        return cued.Length == 0
            ? new(start, end, confidence, meaning.Groups) { IsPerson = true }
            : new(start - cued.Length, end, confidence, [new([new FacetTerm(cued.Role.Facet, FacetOperator.Is, cued.Role.Name)])]) { IsPerson = true };
    }

    // How many words right before the name say that it plays this role.
    private int CueLength(TokenText text, int start, string facet) => roleCues.GetValueOrDefault(facet, [])
        .Where(cue => cue.Length <= start && cue.Select((word, i) => text.Word(start - cue.Length + i) == word).All(same => same))
        .Select(cue => cue.Length).DefaultIfEmpty(0).Max();
}
