using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>
/// Titles, whole or in part, however they are written. What could be everyday speech must earn it: the words' surprise
/// and the evidence around them ("I saw Heat", quotes, a year) are added up in bits and have to reach a threshold.
/// </summary>
/// <param name="lenience">How many bits less are enough.</param>
internal sealed class TitleRecognizer(TitleIndex titles, TitleEvidence evidence, MisspelledTitles misspelled, double lenience = 0) : IRecognizer
{
    /// <summary>Bits that a title needs.</summary>
    public const double Needed = 22;

    private const double NeighbourBits = 11;

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        var places = shown.Items.ToHashSet();
        var candidates = Exact(text, places).ToList();
        var accepted = candidates.Where(candidate => candidate.Score >= Needed - (IsSure(text, candidate) ? lenience : 0)).ToList();
        List<TitleCandidate> slips = [.. misspelled.Read(text, candidates)];
        candidates.AddRange(slips);
        accepted.AddRange(slips.Where(candidate => candidate.Score >= Needed));
        while (Neighbours(text, candidates, accepted) is { Count: > 0 } more) accepted.AddRange(more);
        return accepted.Select(candidate => Reading(text, candidate, places));
    }

    // "It is up to her", "something completely different": two letters, a part or what asks for anything are no title for the phrasing alone.
    private static bool IsSure(TokenText text, TitleCandidate candidate) => text.TitleKey(candidate.Start, candidate.End).Length >= 3 && candidate.Entries[0].Kind <= TitleMatchKind.Half
        && text.Word(candidate.Start) is not ("something" or "anything" or "nothing");

    // "Heat, Alien and Her": what stands in a list with a title is one.
    private static List<TitleCandidate> Neighbours(TokenText text, List<TitleCandidate> candidates, List<TitleCandidate> accepted) =>
    [
        .. from candidate in candidates
           where candidate.Score is >= Needed - NeighbourBits and < Needed
           where !accepted.Exists(other => other.Start == candidate.Start && other.End == candidate.End) && accepted.Exists(other => AreListed(text, candidate, other))
           select candidate with { Score = candidate.Score + NeighbourBits },
    ];

    private IEnumerable<TitleCandidate> Exact(TokenText text, HashSet<ItemId> shown)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (text.Tokens[start].TitleKey.Length == 0) continue;
            var last = Math.Min(text.Count, start + titles.LongestTitle + 4);
            for (var end = start + 1; end <= last; end++)
            {
                if (text.Tokens[end - 1].TitleKey.Length == 0 && !IsSecondHalf(text, end - 1)) continue;
                if (end < text.Count && IsSecondHalf(text, end)) continue;
                if (titles.Find(text.TitleKey(start, end)) is { Count: > 0 } entries)
                    yield return new(start, end, entries, evidence.Score(text, start, end, entries, shown));
            }
        }
    }

    // "do not" of "don't": a title takes both or none.
    private static bool IsSecondHalf(TokenText text, int at) =>
        at > 0 && text.Tokens[at].IsWord && text.Tokens[at].Start == text.Tokens[at - 1].Start;

    private static bool AreListed(TokenText text, TitleCandidate one, TitleCandidate other) =>
        IsListGap(text, one.End, other.Start) || IsListGap(text, other.End, one.Start);

    private static bool IsListGap(TokenText text, int from, int to)
    {
        if (to <= from || to - from > 3) return false;
        for (var at = from; at < to; at++)
            if (text.Word(at) is not ("," or "and" or "or" or "/" or "vs" or "versus" or "the" or "a")) return false;
        return text.Word(from) is "," or "and" or "or" or "/" or "vs" or "versus";
    }

    private ItemReading Reading(TokenText text, TitleCandidate candidate, HashSet<ItemId> shown)
    {
        var (start, end, items) = TitleChoice.Narrow(text, candidate, titles, shown);
        var confidence = 0.7 + (0.29 * (1 - Math.Exp((Needed - candidate.Score) / 8)));
        return new(start, end, items.Count > 1 ? confidence - 0.05 : confidence, items);
    }
}
