using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Metrics;

/// <summary>Measures the episodes of a run; their order in the log does not matter.</summary>
public sealed class RunMeter(AttributeIndex index, ProtocolRules rules)
{
    private static readonly int[] compatibleCutoffs = [1, 10, 25, 50];

    public SimulationMetrics Measure(RunPlan plan, IEnumerable<Episode> episodes)
    {
        var bySystem = episodes.ToLookup(episode => episode.System);
        List<SystemMetrics> systems = [.. plan.Systems.Where(name => bySystem[name].Any()).Select(name => Measure(plan, name, [.. bySystem[name].OrderBy(episode => episode.Number)]))];
        return new(plan, [.. rules.Switches.Select(one => new RuleSwitch(one.Switch, one.IsOn, one.Meaning))], systems, ValidityPanel.Of(systems));
    }

    private SystemMetrics Measure(RunPlan plan, string name, IReadOnlyList<Episode> episodes)
    {
        List<JudgeView> measured = [.. episodes.Select(episode => new JudgeView(episode, index, rules))];
        var turns = episodes.Where(episode => episode.IsSuccess).Select(episode => episode.Turns.Count).Order().ToList();
        var shown = measured.SelectMany(one => one.Shown).GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        return new(name, episodes.Count, [.. Labels(episodes), .. Rows(Measures.Of(rules, plan.Mode), measured)])
        {
            Curve = Curve(plan, measured),
            ByBits = ByBits(plan, measured, one => one.Episode.IsSuccess ? one.Turns[^1] : null),
            MatcherByBits = ByBits(plan, measured, one => one.Turns.FirstOrDefault(turn => turn.IsMatcherHit)),
            Endings = episodes.GroupBy(episode => episode.Ending).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
            CatalogueShown = shown.Count / (double)Math.Max(1, index.Count),
            Gini = Gini(shown.Values),
            MedianTurns = turns.Count == 0 ? null : turns[turns.Count / 2],
        };
    }

    /// <summary>The arithmetic of iEvaLM: each target of each dialogue is a label, looked up in the last recommendation.</summary>
    private IEnumerable<MetricRow> Labels(IReadOnlyList<Episode> episodes)
    {
        if (rules.CountsOnlyShown) return [];
        List<(int Rank, bool IsTainted)> labels = [.. from episode in episodes
                                                       let last = episode.Turns.LastOrDefault(turn => turn.TargetRanks.Count > 0)
                                                       where last is not null || rules.CountsMissingRecommendations
                                                       from rank in last?.TargetRanks ?? [.. episode.Targets.Select(_ => 0)]
                                                       select (rank, episode.IsTainted)];
        return Recalls("recall@{0} per label", "of the last recommendation", labels).Concat(Recalls("recall@{0} per label, untainted", "the same where the dialogue did not name a target beforehand", [.. labels.Where(label => !label.IsTainted)]));

        static IEnumerable<MetricRow> Recalls(string name, string meaning, List<(int Rank, bool IsTainted)> labels) => labels.Count == 0 ? []
            : compatibleCutoffs.Select(k => new MetricRow(name.Replace("{0}", $"{k}", StringComparison.Ordinal), "labels", 1, meaning,
                Rounded(Bootstrap.Mean([.. labels.Select(label => label.Rank > 0 && label.Rank <= k ? 1.0 : 0)]))));
    }

    /// <summary>Measures that the same episodes have are resampled together.</summary>
    private static IEnumerable<MetricRow> Rows(IReadOnlyList<Measure> measures, List<JudgeView> episodes)
    {
        var columns = measures.Select(measure => episodes.ConvertAll(one => measure.Of(one))).ToList();
        var whole = Enumerable.Range(0, measures.Count).Where(c => columns[c].TrueForAll(value => value is not null)).ToList();
        var together = whole.Count == 0 ? [] : Bootstrap.Means([.. whole.Select(c => columns[c].ConvertAll(value => value!.Value).ToArray())]);
        for (var c = 0; c < measures.Count; c++)
        {
            var values = columns[c].OfType<double>().ToArray();
            if (values.Length == 0) continue;
            var interval = whole.IndexOf(c) is >= 0 and var place ? together[place] : Bootstrap.Mean(values);
            yield return new(measures[c].Name, measures[c].Group, measures[c].Better, measures[c].Meaning, Rounded(interval));
        }
    }

    private static IReadOnlyList<Interval> Curve(RunPlan plan, List<JudgeView> episodes)
    {
        Func<JudgeView, int, double> value = plan.Mode == NeedMode.Coverage ? (one, turn) => one.Coverage(turn) : (one, turn) => one.SucceedsBy(turn) ? 1 : 0;
        return [.. Bootstrap.Means([.. Enumerable.Range(1, plan.MaxTurns).Select(turn => episodes.ConvertAll(one => value(one, turn)).ToArray())]).Select(Rounded)];
    }

    /// <summary>No session leaves the denominator, so that one that ends early does not flatter those that go on.</summary>
    /// <param name="met">The turn that met the need; null where none did.</param>
    private IReadOnlyList<Interval> ByBits(RunPlan plan, List<JudgeView> episodes, Func<JudgeView, EpisodeTurn?> met) => plan.Mode != NeedMode.Targets ? []
        : [.. Bootstrap.Means([.. Enumerable.Range(0, (int)Math.Ceiling(Math.Log2(Math.Max(2, index.Count))) + 1)
            .Select(bits => episodes.ConvertAll(one => met(one) is { } turn && turn.Bits <= bits ? 1.0 : 0).ToArray())]).Select(Rounded)];

    private double Gini(Dictionary<ItemId, int>.ValueCollection counts)
    {
        // Items that were never shown are the poorest.
        var sorted = Enumerable.Repeat(0, Math.Max(0, index.Count - counts.Count)).Concat(counts.Order()).ToList();
        var total = sorted.Sum(count => (double)count);
        return total == 0 ? 0 : Round(sorted.Select((count, i) => (2.0 * (i + 1) - sorted.Count - 1) * count).Sum() / (sorted.Count * total));
    }

    // Sums of doubles in another order differ in the last digits; six are enough for any reader.
    private static Interval Rounded(Interval interval) => new(Round(interval.Mean), Round(interval.Low), Round(interval.High), interval.Count);

    private static double Round(double value) => Math.Round(value, 6);
}
