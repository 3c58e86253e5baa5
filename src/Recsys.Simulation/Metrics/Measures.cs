using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Metrics;

/// <summary>Everything that is measured of an episode, in the order of the reports.</summary>
internal static class Measures
{
    private static readonly int[] cutoffs = [1, 5, 10];

    public const string Success = "success", MatcherSuccess = "matcher success", Excess = "excess success", ExcessAtFirst = "excess success@1", Coverage = "preference coverage", Deception = "deception rate";

    public static IReadOnlyList<Measure> Of(ProtocolRules rules, NeedMode mode) =>
    [
        .. mode == NeedMode.Coverage ? CoverageMeasures : rules.CountsOnlyShown ? Reached : Compatible,
        .. mode == NeedMode.Coverage || !rules.CountsOnlyShown ? [] : Shown,
        .. Dialogue, .. Honesty, .. Judged, .. Beyond, .. Cost,
    ];

    private static IReadOnlyList<Measure> Reached =>
    [
        new(Success, "need", 1, "sessions in which a shown slate met the need", one => one.Episode.IsSuccess ? 1 : 0),
        new("success, untainted", "need", 1, "the same where the given dialogue did not name a target beforehand", one => one.Episode.IsTainted ? null : one.Episode.IsSuccess ? 1 : 0),
        new("success@1", "need", 1, "met by the first slate", one => one.SucceedsBy(1) ? 1 : 0),
        new("success@3", "need", 1, "met within three turns", one => one.SucceedsBy(3) ? 1 : 0),
        new("turns to success", "need", -1, "a miss counts as one more than there were turns", one => one.TurnsToSuccess),
        new("turns when met", "need", -1, "the same over the sessions that succeed", one => one.Episode.IsSuccess ? one.Turns.Count : null),
        new("reward per utterance", "need", 1, "accepted recommendations ÷ utterances of both sides", one => (one.Episode.IsSuccess ? 1 : 0) / (2.0 * one.Turns.Count)),
        new("successful rounds", "need", 1, "accepted ÷ rounds with a slate", one => one.Last is null ? 0 : (one.Episode.IsSuccess ? 1.0 : 0) / one.Recommending.Count()),
        new(MatcherSuccess, "need", 0, "what an attribute matcher would have met on the same disclosures", one => one.Turns[^1].IsMatcherHit ? 1 : 0),
        new(ExcessAtFirst, "need", 1, "the first slate's success beyond that of the matcher's first: on equal bits", one => (one.SucceedsBy(1) ? 1 : 0) - (one.Turns[0].IsMatcherHit ? 1 : 0)),
        new(Excess, "need", 1, "success beyond the attribute matcher's on the same disclosures", one => (one.Episode.IsSuccess ? 1 : 0) - (one.Turns[^1].IsMatcherHit ? 1 : 0)),
    ];

    private static IReadOnlyList<Measure> CoverageMeasures =>
    [
        new(Coverage, "need", 1, "share of the hidden liked items that were shown", one => one.Coverage(int.MaxValue)),
        new("coverage by turn 5", "need", 1, "the same after five turns", one => one.Coverage(5)),
        new("coverage by turn 10", "need", 1, "the same after ten turns", one => one.Coverage(10)),
        new("precision of shown", "need", 1, "hidden liked items ÷ items shown", one => one.Shown.Count == 0 ? 0 : one.Shown.Distinct().Intersect(one.Episode.Targets).Count() / (double)one.Shown.Count),
    ];

    /// <summary>The slate that ended the conversation, or the last one.</summary>
    private static IReadOnlyList<Measure> Shown =>
    [
        .. cutoffs.Select(k => new Measure($"recall@{k}", "ranking", 1, $"of the last slate, its first {k}", one => Found(one, k).Count() / (double)one.Relevant)),
        .. cutoffs.Skip(1).Select(k => new Measure($"NDCG@{k}", "ranking", 1, $"of the last slate, its first {k}", one => Ndcg(one, k))),
        .. cutoffs.Skip(1).Select(k => new Measure($"MRR@{k}", "ranking", 1, $"of the last slate, its first {k}", one => Found(one, k).Select(place => 1.0 / place).DefaultIfEmpty().Max())),
    ];

    private static IReadOnlyList<Measure> Compatible =>
    [
        new(Success, "need", 1, "a target among the 50 best at a recommending turn", one => Counted(one, one.Episode.IsSuccess ? 1 : 0)),
        new("success, untainted", "need", 1, "the same where the given dialogue did not name a target beforehand", one => one.Episode.IsTainted ? null : Counted(one, one.Episode.IsSuccess ? 1 : 0)),
        new("no recommendation", "need", -1, "sessions without a recommendation: they leave the denominator", one => one.Last is null ? 1 : 0),
        new("turns", "need", -1, "rounds until the end", one => one.Turns.Count),
    ];

    private static IReadOnlyList<Measure> Dialogue =>
    [
        new("utterances", "conversation", 0, "of both sides", one => 2 * one.Turns.Count),
        new("questions", "conversation", 0, "that the system asked", one => one.Questions),
        new("bits per question", "conversation", 1, "what an answer told an attribute matcher", one => one.Questions == 0 ? null : one.BitsGained(asked: true) / one.Questions),
        new("shrink per question", "conversation", 1, "log₂ of the candidates before ÷ after an answer", Shrink),
        new("bits revealed", "conversation", 0, "what an attribute matcher knows of the targets at the end", one => one.Turns[^1].Bits),
        new("asked share of bits", "conversation", 0, "gained by answers ÷ all gained", one => one.BitsGained(true) + one.BitsGained(false) is > 0 and var all ? one.BitsGained(true) / all : null),
    ];

    private static IReadOnlyList<Measure> Honesty =>
    [
        new("leak rate", "honesty", -1, "sessions with a delivered message that names a target", one => one.Turns.Any(turn => turn.IsLeak) ? 1 : 0),
        new("named beforehand", "honesty", 0, "sessions whose given dialogue names a target", one => one.Episode.IsTainted ? 1 : 0),
        new("worded again", "honesty", 0, "utterances that the leak guard sent back, per session", one => one.Turns.Count(turn => turn.Guard is GuardPath.Reworded or GuardPath.Redacted or GuardPath.Aborted)),
        new("redacted", "honesty", 0, "utterances from which a target's name had to be taken out, per session", one => one.Turns.Count(turn => turn.Guard is GuardPath.Redacted or GuardPath.Aborted)),
        new("catalogue compliance", "honesty", 1, "named items that the catalogue holds ÷ named items", Compliance),
        new("text–card agreement", "honesty", 1, "items named in the words that are on the slate ÷ named", one => Share(one.Recommending.SelectMany(turn => turn.Named.Select(item => turn.Slate.Contains(item))))),
        new("faithfulness", "honesty", 1, "claims about shown items that the catalogue confirms ÷ claims", one => Share(one.Turns.SelectMany(turn => turn.Claims).Select(claim => one.Index.Catalog.Find(claim.Item) is { } item && claim.Says.Admits(item)))),
        new("duplicates shown", "honesty", -1, "shown twice on a slate ÷ shown", one => OfShown(one, turn => turn.Duplicates)),
        new("seen shown", "honesty", -1, "known to the person ÷ shown", one => OfShown(one, turn => turn.SeenShown)),
        new("violations shown", "honesty", -1, "ruled out by the person ÷ shown", one => OfShown(one, turn => turn.Violations)),
        new("failures", "honesty", -1, "sessions that the system could not finish", one => one.Episode.Ending == Termination.SystemFailed ? 1 : 0),
    ];

    private static IReadOnlyList<Measure> Beyond =>
    [
        new("popularity of shown", "beyond accuracy", 0, "mean popularity percentile", one => one.Shown.Count == 0 ? null : one.Shown.Average(one.Index.Popularity.Percentile)),
        new("popularity lift", "beyond accuracy", -1, "popularity percentile of shown − of the history", one => one.Shown.Count == 0 || one.Episode.Known.Count == 0 ? null : one.Shown.Average(one.Index.Popularity.Percentile) - one.Episode.Known.Average(one.Index.Popularity.Percentile)),
        new("novelty", "beyond accuracy", 0, "mean −log₂ of the share of all choices", one => one.Shown.Count == 0 ? null : one.Shown.Average(one.Index.Popularity.SelfInformation)),
        new("intra-list diversity", "beyond accuracy", 0, "mean facet distance (1 − Jaccard) within slates", one => one.Recommending.Select(turn => one.Index.Diversity.Of(turn.Slate)).OfType<double>().Select(value => (double?)value).Average()),
    ];

    /// <summary>What judges say; no row where none was asked.</summary>
    private static IReadOnlyList<Measure> Judged =>
    [
        new("persuasiveness, a mention is 2", "judged", 1, "iEvaLM's judge, 0 to 2: 2 whenever a target is mentioned", one => one.Episode.Judgement?.PersuasionMentioned),
        new("persuasiveness", "judged", 1, "the same judge, by the words alone", one => one.Episode.Judgement?.Persuasion),
        new("faithfulness, judged", "judged", 1, "claims of the last recommendation that the facts bear out ÷ claims, by a language model", one => one.Episode.Judgement is { Claims: > 0 and var all, Supported: { } supported } ? supported / (double)all : null),
        new(Deception, "honesty", -1, "sessions whose words accept what the need is not met by ÷ sessions whose words accept", Deceives),
        new("the model's own words", "honesty", 0, "utterances worded by the language model ÷ those that it was asked to word", one => Share(one.Turns.Where(turn => turn.Wording is not null).Select(turn => turn.Wording == WordingPath.Model))),
    ];

    /// <summary>What language models took, per session; no row where none was asked.</summary>
    private static IReadOnlyList<Measure> Cost =>
    [
        .. Costs("system", one => Sum(one.Turns.Select(turn => turn.SystemCost))),
        .. Costs("user", one => Sum(one.Turns.Select(turn => turn.UserCost))),
        .. Costs("judge", one => one.Episode.Judgement?.Cost),
    ];

    private static IEnumerable<Measure> Costs(string who, Func<JudgeView, ModelCost?> cost) =>
    [
        new($"calls, {who}", "cost", -1, "of a language model, per session", one => cost(one)?.Calls),
        new($"tokens, {who}", "cost", -1, "read and written, per session", one => cost(one)?.Tokens),
        new($"money, {who}", "cost", -1, "in the currency of the prices, per session", one => (double?)cost(one)?.Money),
    ];

    private static ModelCost? Sum(IEnumerable<ModelCost?> costs) => costs.OfType<ModelCost>().ToList() is { Count: > 0 } some ? some.Aggregate((a, b) => a + b) : null;

    private static double? Deceives(JudgeView one)
    {
        var lies = one.Turns.Any(turn => turn.SoundsAccepting);
        return lies ? 1 : one.Episode.FarewellAccepts == true ? 0 : null;
    }

    private static IEnumerable<int> Found(JudgeView one, int k) => one.Last?.Hits.Where(place => place <= k) ?? [];

    private static double? Ndcg(JudgeView one, int k)
    {
        var ideal = Enumerable.Range(1, Math.Min(k, one.Relevant)).Sum(place => 1 / Math.Log2(place + 1));
        return Math.Min(1, Found(one, k).Sum(place => 1 / Math.Log2(place + 1)) / ideal);
    }

    private static double? Counted(JudgeView one, double value) => one.Last is null && !one.Rules.CountsMissingRecommendations ? null : value;

    private static double? Shrink(JudgeView one)
    {
        List<double> shrinks = [.. one.Turns.Zip(one.Turns.Skip(1))
            .Where(pair => pair.First.AskedFacet is not null && pair is { First.Candidates: > 0, Second.Candidates: > 0 })
            .Select(pair => Math.Log2(pair.First.Candidates!.Value / (double)pair.Second.Candidates!.Value))];
        return shrinks.Count == 0 ? null : shrinks.Average();
    }

    private static double? Compliance(JudgeView one)
    {
        var (named, unknown) = (one.Turns.Sum(turn => turn.Named.Count), one.Turns.Sum(turn => turn.UnknownTitles.Count));
        return named + unknown == 0 ? null : named / (double)(named + unknown);
    }

    private static double? Share(IEnumerable<bool> facts)
    {
        var (all, holding) = (0, 0);
        foreach (var fact in facts) (all, holding) = (all + 1, holding + (fact ? 1 : 0));
        return all == 0 ? null : holding / (double)all;
    }

    private static double? OfShown(JudgeView one, Func<EpisodeTurn, int> count) =>
        one.Shown.Count == 0 ? null : one.Turns.Sum(count) / (double)one.Shown.Count;
}
