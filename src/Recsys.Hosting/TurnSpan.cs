using System.Diagnostics;
using System.Diagnostics.Metrics;
using Recsys.Core.Dialogue;

namespace Recsys.Hosting;

/// <summary>
/// What OpenTelemetry sees of a turn, under the source and meter <c>Recsys</c>: a span with one span for each step inside, the
/// time to the first cards and to the end. What is said is never recorded here.
/// </summary>
internal sealed class TurnSpan : IDisposable
{
    public const string Telemetry = "Recsys";

    private static readonly ActivitySource source = new(Telemetry);
    private static readonly Meter meter = new(Telemetry);
    private static readonly Histogram<double> firstCards = meter.CreateHistogram<double>("recsys.turn.first_cards.duration", "ms", "Time to the first cards of a turn.");
    private static readonly Histogram<double> whole = meter.CreateHistogram<double>("recsys.turn.duration", "ms", "Time of a turn to its last word.");

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly Activity? before = Activity.Current;
    private bool hasCards;

    public TurnSpan()
    {
        Activity = source.StartActivity("recsys.turn");
        Restore();   // the turn's own steps are told of it, whoever waits for them is not
    }

    /// <summary>The span; null where nobody listens.</summary>
    public Activity? Activity { get; }

    public void Saw(TurnEvent happened)
    {
        if (happened is TurnParts parts && !hasCards && parts.Parts.Any(part => part is SlatePart))
        {
            hasCards = true;
            firstCards.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        if (happened is TurnCompleted completed) Tell(completed.Turn);
    }

    public void Dispose()
    {
        whole.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Activity?.Dispose();
        Restore();
    }

    private void Restore() => System.Diagnostics.Activity.Current = before;

    private void Tell(Turn turn)
    {
        if (Activity is not { } span) return;
        span.SetTag("recsys.turn.intents", string.Join(' ', turn.Act.Intents.Select(intent => intent.Kind)));
        span.SetTag("recsys.turn.items", turn.Slate?.Slate.Items.Count ?? 0);
        foreach (var note in turn.Trace.Notes) span.AddEvent(new("recsys.step", tags: new() { { "step", note.Step }, { "path", note.Path }, { "fallback", note.IsFallback } }));
        DateTimeOffset start = span.StartTimeUtc;
        foreach (var (stage, elapsed) in turn.Trace.Times)
        {
            using var step = source.StartActivity($"recsys.{stage}", ActivityKind.Internal, span.Context, startTime: start);
            start += elapsed;
            step?.SetEndTime(start.UtcDateTime);
        }
    }
}
