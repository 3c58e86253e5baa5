using Recsys.Cli.Chat;
using Recsys.Conversation;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Cli.Bench;

/// <summary>Holds the same conversations again and again and measures every turn.</summary>
internal sealed class TurnBench(RecommendationDialogue dialogue)
{
    private const int WarmUpRounds = 2;
    private const string WholeTurn = "turn";

    private static readonly string[][] conversations =
    [
        ["hi", "something funny for tonight", "no romance, and under two hours", "newer please", "the second one?", "why the first?", "show me more", "thanks"],
        ["I loved Heat and Alien", "recommend something", "why not Grease?", "more like the first but lighter", "compare 1 and 3", "undo", "what do you know about me"],
        ["a slow western from the 60s", "with Clint Eastwood", "I've seen the first one", "less violent", "would I like Fargo?", "forget that"],
        ["I hate horror but I love heist movies", "a french thriller", "actually make it older", "I'd give Fargo 4/5", "not those", "surprise me"],
        ["a japanese musical western with Tom Hanks from 2012", "start over", "somethin like the godfather", "who directed it?", "I said nothing violent"],
    ];

    public async Task<TurnBenchReport> RunAsync(int items, int rounds, CancellationToken cancellationToken)
    {
        var before = Load.Average();
        for (var round = 0; round < WarmUpRounds; round++) await HoldAsync(cancellationToken);
        List<Turn> turns = [];
        for (var round = 0; round < rounds; round++) turns.AddRange(await HoldAsync(cancellationToken));
        var times = turns.Select(turn => (Step: WholeTurn, Time: turn.Trace.Times.Sum(time => time.Elapsed.TotalMilliseconds)))
            .Concat(turns.SelectMany(turn => turn.Trace.Times.Select(time => (Step: time.Stage, Time: time.Elapsed.TotalMilliseconds))))
            .Concat(turns.SelectMany(Stages));
        return new(items, turns.Count, $"{before} → {Load.Average()}", [.. times.GroupBy(one => one.Step).Select(same => Row(same.Key, [.. same.Select(one => one.Time)]))]);
    }

    // What the pipeline says of itself, within "recommend".
    private static IEnumerable<(string Step, double Time)> Stages(Turn turn) => turn.Trace.Recommendation is not { } trace ? [] :
        trace.Times.Select(time => (Step: $"pipeline: {time.Stage}", Time: time.Elapsed.TotalMilliseconds))
            .Concat(trace.Sources.Select(source => (Step: $"retriever: {source.Source}", Time: source.Elapsed.TotalMilliseconds)));

    private async Task<List<Turn>> HoldAsync(CancellationToken cancellationToken)
    {
        List<Turn> turns = [];
        foreach (var conversation in conversations)
        {
            ChatScript chat = new(dialogue, PreferenceLedger.Empty, user: null);
            foreach (var utterance in conversation) turns.Add(await chat.SayAsync(utterance, cancellationToken));
        }
        return turns;
    }

    private static TurnBenchRow Row(string step, double[] times) => new(step, times.Length, Quantiles.Of(times, 0.5), Quantiles.Of(times, 0.95));
}
