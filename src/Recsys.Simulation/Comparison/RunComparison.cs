using Recsys.Core.Metrics;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Comparison;

/// <summary>Two systems, or two versions of one, over the same scenarios: differences with paired bootstrap intervals, and the conversations that changed.</summary>
/// <param name="Won">Scenarios in which only the second succeeds.</param>
/// <param name="Lost">Scenarios in which only the first does.</param>
public sealed record RunComparison(string First, string Second, int Pairs, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<int> Won, IReadOnlyList<int> Lost)
{
    private static readonly (string Name, int Better, Func<Episode, ComparedRun, double?> Of)[] measures =
    [
        ("success", 1, (episode, _) => episode.IsSuccess ? 1 : 0),
        ("success@1", 1, (episode, _) => episode is { IsSuccess: true, Turns.Count: 1 } ? 1 : 0),
        ("success@3", 1, (episode, _) => episode is { IsSuccess: true, Turns.Count: <= 3 } ? 1 : 0),
        ("turns to success", -1, (episode, run) => episode.IsSuccess ? episode.Turns.Count : run.Plan.MaxTurns + 1),
        ("reward per utterance", 1, (episode, _) => (episode.IsSuccess ? 1 : 0) / (2.0 * episode.Turns.Count)),
        ("targets shown", 1, (episode, _) => episode.Targets.Count == 0 ? null : episode.Turns.SelectMany(turn => turn.Slate).Intersect(episode.Targets).Count() / (double)episode.Targets.Count),
        ("questions", 0, (episode, _) => episode.Turns.Count(turn => turn.AskedFacet is not null || turn.AsksForLikes)),
        ("bits revealed", 0, (episode, _) => episode.Turns[^1].Bits),
        ("violations shown", -1, (episode, _) => episode.Turns.Sum(turn => turn.Violations)),
        ("seen shown", -1, (episode, _) => episode.Turns.Sum(turn => turn.SeenShown)),
    ];

    /// <exception cref="InvalidDataException">The runs do not have the same scenarios.</exception>
    public static RunComparison Of(ComparedRun first, ComparedRun second)
    {
        if (first.Plan with { Systems = [], Episodes = 0 } is var a && second.Plan with { Systems = [], Episodes = 0 } is var b && a.DifferenceFrom(b) is { } difference)
            throw new InvalidDataException($"The runs cannot be paired: {second.Name} has {difference}.");
        List<int> common = [.. first.Episodes.Keys.Intersect(second.Episodes.Keys).Order()];
        if (common.Count == 0) throw new InvalidDataException("The runs have no conversation in common.");
        return new(first.Name, second.Name, common.Count,
            [.. measures.Select(measure => Row(measure.Name, measure.Better, common, number => measure.Of(first.Episodes[number], first), number => measure.Of(second.Episodes[number], second))).OfType<ComparisonRow>()],
            [.. common.Where(number => second.Episodes[number].IsSuccess && !first.Episodes[number].IsSuccess)],
            [.. common.Where(number => first.Episodes[number].IsSuccess && !second.Episodes[number].IsSuccess)]);
    }

    private static ComparisonRow? Row(string name, int better, List<int> numbers, Func<int, double?> first, Func<int, double?> second)
    {
        var pairs = numbers.Select(number => (First: first(number), Second: second(number))).Where(pair => pair is { First: not null, Second: not null }).ToList();
        if (pairs.Count == 0) return null;
        var difference = Bootstrap.Difference([.. pairs.Select(pair => pair.Second!.Value)], [.. pairs.Select(pair => pair.First!.Value)]);
        return new(name, pairs.Average(pair => pair.First!.Value), pairs.Average(pair => pair.Second!.Value), difference, Verdict(difference, better));
    }

    private static string Verdict(Interval difference, int better) =>
        difference.Low <= 0 && difference.High >= 0 ? "no difference shown"
        : better == 0 ? "different"
        : (difference.Mean > 0) == (better > 0) ? "better" : "worse";
}
