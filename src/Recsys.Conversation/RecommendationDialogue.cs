using System.Runtime.CompilerServices;
using System.Text;
using Recsys.Conversation.Answers;
using Recsys.Conversation.Planning;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Tracking;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation;

/// <summary>
/// The conversation (Chat-Rec, Gao et al., 2023): understand → track → retrieve, filter, rank, re-rank → explain → write.
/// It keeps nothing: ledger and state come with the request and go with the turn.
/// </summary>
public sealed class RecommendationDialogue
{
    private readonly ICatalog catalog;
    private readonly ConversationSteps steps;
    private readonly ConversationOptions options;
    private readonly TimeProvider clock;
    private readonly DialogueStateTracker tracker;
    private readonly SlateMaker slates;
    private readonly Answerer answers;
    private readonly SlateComposer composer;

    public RecommendationDialogue(ICatalog catalog, RecommendationPipeline pipeline, ConversationSteps steps, ConversationOptions options, TimeProvider? clock = null)
    {
        (this.catalog, this.steps, this.options, this.clock) = (catalog, steps, options, clock ?? TimeProvider.System);
        tracker = new(catalog, options, this.clock);
        slates = new(catalog, pipeline, options);
        FacetIndex index = new(catalog);
        composer = new(steps.Explainer, new(catalog, index, options), new(catalog, index));
        answers = new(slates, composer, new(catalog, pipeline, slates, steps));
    }

    /// <summary>Takes one turn: a status line, the parts with the cards, the prose as it comes, and the turn as it is to be kept.</summary>
    /// <remarks>Where the first reading was not sure, what it led to is shown at once, and replaced when a second one led elsewhere.
    /// Cancelled after the first parts, it ends with the turn as far as it came; cancelled before them, it throws.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled before anything could be shown.</exception>
    public async IAsyncEnumerable<TurnEvent> RespondAsync(TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StageClock times = new(clock);
        List<StepNote> notes = [];
        yield return new TurnStatus($"Looking at {catalog.Items.Count:N0} {catalog.Schema.Plural}");

        var act = request.Act ?? await steps.Understanding.ReadAsync(Understood(request, notes), cancellationToken);
        times.Lap("understand");
        var answer = await AnswerAsync(act, request, times, cancellationToken);
        yield return new TurnStatus(Status(answer.Reply));
        yield return new TurnParts(answer.Reply.Parts, answer.Reply.Chips);

        if (request.Act is null && steps.Arbiter is { } arbiter && arbiter.IsNeeded(act))
        {
            yield return new TurnStatus(SecondLook.Status);
            var again = await UnlessStoppedAsync(() => ReadAgainAsync(arbiter, request, answer, notes, cancellationToken), cancellationToken);
            times.Lap("arbitrate");
            var isOther = again is not null && SecondLook.Differs(answer.Reply, again.Reply);
            answer = again ?? answer;
            yield return new TurnStatus(isOther ? SecondLook.ReadAgain : Status(answer.Reply));
            if (isOther) yield return new TurnParts(answer.Reply.Parts, answer.Reply.Chips) { Because = SecondLook.ReadAgain };
        }

        if (await UnlessStoppedAsync(() => RevisedAsync(request, answer, notes, cancellationToken), cancellationToken) is { } revised)
        {
            answer = answer with { Reply = revised };
            times.Lap("revise");
            yield return new TurnParts(revised.Parts, revised.Chips) { Because = SecondLook.Reordered };
        }

        (act, var tracked, var reply) = answer;
        StringBuilder prose = new();
        ResponseRequest wording = new(request.Utterance, act, reply.Parts) { Turn = tracked.State.Turns, Dialogue = request.Dialogue, Ledger = tracked.Ledger, Notes = notes };
        await foreach (var piece in Stoppable(steps.Writer.WriteAsync(wording, cancellationToken), cancellationToken))
        {
            prose.Append(piece);
            yield return new TurnProse(piece);
        }
        times.Lap("write");
        yield return new TurnCompleted(Completed(request, act, tracked, reply, prose.ToString(), new() { Recommendation = reply.Made?.Recommendation.Trace, Times = times.Laps, Notes = notes }), tracked.Ledger);
    }

    private static UnderstandingRequest Understood(TurnRequest request, List<StepNote> notes) =>
        new(request.Utterance, request.State.Visible, request.State.Asked) { Dialogue = request.Dialogue, Elsewhere = request.State.Elsewhere, Notes = notes };

    private async Task<Answer> AnswerAsync(DialogueAct act, TurnRequest request, StageClock times, CancellationToken cancellationToken)
    {
        var tracked = tracker.Track(act, request);
        times.Lap("track");
        return new(act, tracked, await answers.ReplyAsync(act, tracked, request, times, cancellationToken));
    }

    // From the same request: what the first reading made of ledger and state is dropped with it.
    private async Task<Answer?> ReadAgainAsync(IArbiter arbiter, TurnRequest request, Answer first, List<StepNote> notes, CancellationToken cancellationToken) =>
        await arbiter.ArbitrateAsync(Understood(request, notes), first.Act, cancellationToken) is { } act
            ? await AnswerAsync(act, request, new(clock), cancellationToken) : null;

    // Something is on the screen already: stop keeps it.
    private static async Task<T?> UnlessStoppedAsync<T>(Func<Task<T?>> look, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await look();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    // Stop keeps what came so far.
    private static async IAsyncEnumerable<string> Stoppable(IAsyncEnumerable<string> prose, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pieces = prose.GetAsyncEnumerator(cancellationToken);
        while (await MovesOnAsync(pieces, cancellationToken)) yield return pieces.Current;
    }

    private static async ValueTask<bool> MovesOnAsync(IAsyncEnumerator<string> pieces, CancellationToken cancellationToken)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Reply?> RevisedAsync(TurnRequest request, Answer answer, List<StepNote> notes, CancellationToken cancellationToken)
    {
        var reply = answer.Reply;
        if (steps.Reviser is not { } reviser || reply.Made is not { Recommendation: var made } || made.Slate.Items.Count == 0) return null;
        var shown = made.Slate.Items.Select(one => one.Item).ToHashSet();
        List<RankedItem> best = [.. made.Slate.Items, .. made.Ranked.Where(one => !shown.Contains(one.Item)).Take(options.Revised - shown.Count)];
        var order = await reviser.ReviseAsync(new(request.Utterance, best, reply.Made.Request) { Dialogue = request.Dialogue, Notes = notes, Person = request.Person?.Value ?? request.State.Chat }, cancellationToken);
        if (order is null || !IsPermutation(order, best) || order.Take(shown.Count).SequenceEqual(made.Slate.Items.Select(one => one.Item))) return null;
        var places = best.ToDictionary(one => one.Item);
        Slate revised = new([.. order.Take(shown.Count).Select((item, i) => places[item] with { Rank = i + 1 })]);
        return await composer.ReviseAsync(reply, revised, answer.Tracked.Ledger, cancellationToken);
    }

    private static bool IsPermutation(IReadOnlyList<ItemId> order, List<RankedItem> candidates) =>
        order.Count == candidates.Count && order.ToHashSet().SetEquals(candidates.Select(one => one.Item));

    private string Status(Reply reply) => reply.Made is not { } made ? "Answering"
        : made.Conditions.Count == 0 ? $"Ranking {made.Eligible.Count:N0} {catalog.Schema.Plural}"
        : $"{made.Eligible.Count:N0} of {catalog.Items.Count:N0} {catalog.Schema.Plural} match {ConstraintWords.Of(made.Request.Constraints, catalog.Schema)}";

    private static Turn Completed(TurnRequest request, DialogueAct act, Tracked tracked, Reply reply, string prose, TurnTrace trace) => new()
    {
        Number = tracked.State.Turns,
        Utterance = request.Utterance,
        Act = act,
        Lines = tracked.Lines,
        Constraints = reply.Made?.Conditions ?? [],
        Parts = reply.Parts,
        Chips = reply.Chips,
        Prose = prose.Trim(),
        State = reply.State,
        Trace = trace,
    };

    /// <summary>A reading and all that it led to.</summary>
    private sealed record Answer(DialogueAct Act, Tracked Tracked, Reply Reply);
}
