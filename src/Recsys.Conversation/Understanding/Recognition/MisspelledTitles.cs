using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Titles with slips of the pen, looked for only around words that nothing explains and right after words that introduce a title.</summary>
internal sealed class MisspelledTitles(TitleIndex titles, PhraseIndex phrases, TitleEvidence evidence, DomainWords words)
{
    private const int MostQueries = 32, MostWords = 7, ShortestKey = 6;
    private const double AroundUnknown = 0.8, AfterCue = 0.88, BitsPerLetter = 2.5, BitsPerSlip = 40, AllKnown = -8;

    private static readonly HashSet<ItemId> nothingShown = [];
    private static readonly HashSet<string> cues = ["loved", "liked", "enjoyed", "hated", "like", "called", "titled", "named", "about"];

    public IEnumerable<TitleCandidate> Read(TokenText text, IReadOnlyList<TitleCandidate> exact)
    {
        var queries = 0;
        var explained = Explained(text);
        for (var at = 0; at < text.Count && queries < MostQueries; at++)
        {
            if (exact.Any(candidate => candidate.Start <= at && at < candidate.End && candidate.Score >= TitleRecognizer.Needed)) continue;
            if (!explained[at] && IsUnexplained(text.Tokens[at]))
            {
                if (Best(text, Runs(text, at), AroundUnknown, ref queries) is { } around) yield return around;
            }
            else if (cues.Contains(text.Word(at)) || words.IsConsumed(text.Word(at)))
            {
                var next = TitleKeys.IsArticle(text.Word(at + 1)) ? at + 2 : at + 1;
                if (next >= text.Count || exact.Any(candidate => candidate.Start == next && candidate.Score >= TitleRecognizer.Needed)) continue;
                if (Best(text, RunsFrom(text, next, 2).Where(run => !explained.AsSpan(run.Start, run.End - run.Start).TrimStart(true).IsEmpty), AfterCue, ref queries) is { } introduced) yield return introduced with { Score = introduced.Score + AllKnown };
            }
        }
    }

    // What phrases of the lexicon and the catalogue cover.
    private bool[] Explained(TokenText text)
    {
        var explained = new bool[text.Count];
        for (var start = 0; start < text.Count; start++)
            for (var end = Math.Min(text.Count, start + phrases.LongestPhrase); end > start; end--)
                if (phrases.Find(text.Stems(start, end)) is not null)
                {
                    Array.Fill(explained, true, start, end - start);
                    break;
                }
        return explained;
    }

    private static bool IsUnexplained(Token token) =>
        token.IsWord && token.Word.Length >= 3 && !token.IsNumber && CommonWords.Bits(token.Word) >= CommonWords.RareBits;

    private TitleCandidate? Best(TokenText text, IEnumerable<(int Start, int End)> runs, double leastSimilarity, ref int queries)
    {
        TitleCandidate? best = null;
        var bestSimilarity = 0.0;
        foreach (var (start, end) in runs)
        {
            if (text.TitleKey(start, end) is var key && key.Length < ShortestKey) continue;
            if (queries++ >= MostQueries) break;
            if (titles.Spellings.Closest(key, leastSimilarity) is not var (found, similarity) || similarity <= bestSimilarity) continue;
            var entries = titles.Find(found);
            var context = evidence.Score(text, start, end, entries, nothingShown) - evidence.Surprise(text, start, end);
            (best, bestSimilarity) = (new(start, end, entries, (found.Length * BitsPerLetter) - ((1 - similarity) * BitsPerSlip) + context), similarity);
        }
        return best;
    }

    // All runs that hold the word and cross no mark but those of titles, the shorter first.
    private static IEnumerable<(int Start, int End)> Runs(TokenText text, int at)
    {
        for (var length = 1; length <= MostWords; length++)
            for (var start = Math.Max(0, at - length + 1); start <= at; start++)
                if (IsRun(text, start, start + length)) yield return (start, start + length);
    }

    private static IEnumerable<(int Start, int End)> RunsFrom(TokenText text, int start, int fewest)
    {
        for (var length = fewest; length <= MostWords; length++)
            if (IsRun(text, start, start + length)) yield return (start, start + length);
    }

    private static bool IsRun(TokenText text, int start, int end)
    {
        if (end > text.Count || text.Tokens[start].TitleKey.Length == 0 || text.Tokens[end - 1].TitleKey.Length == 0) return false;
        for (var at = start; at < end; at++)
            if (!text.Tokens[at].IsWord && text.Word(at) is not (":" or "-")) return false;   // "Thor: Rragnarok"
        return true;
    }
}
