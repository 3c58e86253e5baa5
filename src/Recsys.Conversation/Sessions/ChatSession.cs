using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>
/// A chat at work. It lives on the server and belongs to no window: turns go on when the window is closed, and a window
/// that opens late or again sees everything once. One turn at a time; what is said meanwhile waits.
/// </summary>
public sealed class ChatSession
{
    private const int Remembered = 6;   // exchanges that the dialogue is told of

    private readonly SessionContext context;
    private readonly IRecsysStore store;
    private readonly TurnKeeper keeper;
    private readonly SaidKeeper said;
    private readonly Queue<LiveTurn> waiting = [];
    private readonly Dictionary<int, TurnVerdict> verdicts = [];
    private readonly Lock gate = new();
    private List<Turn> turns = [];
    private LiveTurn? live;
    private (string Problem, LiveTurn Turn)? failed;
    private bool isImpersonal;

    internal ChatSession(SessionContext context, IRecsysStore store, UserId user, string chat, bool isTemporary)
    {
        (this.context, this.store, User, Id, IsTemporary) = (context, store, user, chat, isTemporary);
        keeper = new(store, user, chat, context.Clock);
        said = new(store, user, chat, context.Clock, context.Failed);
        Feedback = new(store, context.Catalog, user, context.Clock, () => View.IsImpersonal);
        Profile = new(store, user, context.Clock);
        LastUsed = context.Clock.GetUtcNow();
    }

    /// <summary>Something changed: look at <see cref="View"/> again. Raised on any thread.</summary>
    public event Action? Changed;

    public UserId User { get; }

    public string Id { get; }

    /// <summary>Nothing of it is kept.</summary>
    public bool IsTemporary { get; }

    /// <summary>The buttons of items, as pressed in this chat; in a temporary chat they change nothing outside.</summary>
    public Feedback Feedback { get; }

    /// <summary>The profile as this chat sees it.</summary>
    public Profile Profile { get; }

    public ChatView View
    {
        get
        {
            lock (gate)
            {
                return new([.. turns], live, [.. waiting.Select(turn => turn.Progress.Utterance)])
                {
                    Problem = failed?.Problem,
                    Unanswered = failed?.Turn.Progress.Utterance,
                    IsImpersonal = isImpersonal,
                };
            }
        }
    }

    internal DateTimeOffset LastUsed { get; private set; }

    internal bool IsIdle
    {
        get { lock (gate) return live is null && Changed is null; }
    }

    /// <summary>Says something: it is answered now, or after the turn being taken.</summary>
    /// <param name="act">What it means, where that is known without reading: a pressed chip.</param>
    /// <exception cref="RefusedException">It is too long, or too much at once.</exception>
    public LiveTurn Say(string utterance, DialogueAct? act = null) => Enqueue(new(context.Checked(utterance), act, null));

    /// <summary>Takes a turn again, and drops it and those after it with what they wrote into the ledger.</summary>
    /// <param name="utterance">What is said instead; null for the same again.</param>
    /// <exception cref="RefusedException">There is no such turn, or it cannot be done now.</exception>
    public LiveTurn Again(int number, string? utterance = null)
    {
        var turn = View.Turns.ElementAtOrDefault(number - 1) ?? throw new RefusedException("That message is no longer there; reload the page.");
        // A pressed chip means the same when it is asked again; changed words are read anew.
        return Enqueue(new(context.Checked(utterance ?? turn.Utterance), utterance is null && turn.Act.Text != turn.Utterance ? turn.Act : null, number));
    }

    /// <summary>Says again what was not answered.</summary>
    public LiveTurn Retry()
    {
        var (_, turn) = failed ?? throw new RefusedException("There is nothing to try again.");
        return Enqueue(new(turn.Progress.Utterance, turn.Act, turn.Replaces));
    }

    /// <summary>Stops the turn being taken; what it has said is kept. What waits is dropped.</summary>
    public void Stop()
    {
        LiveTurn? stopped;
        List<LiveTurn> dropped = [];
        lock (gate)
        {
            stopped = live;
            while (live is not null && waiting.TryDequeue(out var turn)) dropped.Add(turn);
        }
        foreach (var turn in dropped)
        {
            turn.End(null, "You stopped it before it was answered.");
            Forget(turn);
        }
        stopped?.Stop();
        Changed?.Invoke();
    }

    /// <summary>Answers from now on as to anybody, or to this person again.</summary>
    public void Personalise(bool isWanted)
    {
        lock (gate) isImpersonal = !isWanted;
        Changed?.Invoke();
    }

    /// <summary>What the person thinks of an answer; null where they did not say.</summary>
    public TurnVerdict? VerdictOn(int turn)
    {
        lock (gate) return verdicts.GetValueOrDefault(turn);
    }

    /// <summary>Keeps what the person thinks of an answer; null takes it back.</summary>
    public async Task JudgeAsync(int turn, TurnVerdict? verdict, CancellationToken cancellationToken = default)
    {
        if (!await store.JudgeTurnAsync(User, Id, turn, verdict, cancellationToken)) throw new RefusedException("That answer is no longer there; reload the page.");
        lock (gate)
        {
            if (verdict is null) verdicts.Remove(turn);
            else verdicts[turn] = verdict;
        }
        Changed?.Invoke();
    }

    public ValueTask<PreferenceLedger> ReadLedgerAsync(CancellationToken cancellationToken = default) => store.ReadLedgerAsync(User, cancellationToken);

    internal async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = await store.ReadTurnsAsync(User, Id, cancellationToken);
        var unanswered = await said.LoadAsync(cancellationToken);
        lock (gate)
        {
            turns = [.. kept.Select(KeptReply.Read)];
            foreach (var turn in kept.Where(turn => turn.Verdict is not null)) verdicts[turn.Number] = turn.Verdict!;
            isImpersonal = turns.Count > 0 && turns[^1].State.IsImpersonal;
            if (unanswered.Count > 0) failed = ("This was not answered.", unanswered[0]);
            foreach (var turn in unanswered.Skip(1)) waiting.Enqueue(turn);
        }
    }

    /// <summary>Stops the turn being taken and returns when it is kept. What waits stays noted, and is there when the chat is opened again.</summary>
    internal async Task EndAsync()
    {
        LiveTurn? last;
        lock (gate)
        {
            last = live;
            while (waiting.TryDequeue(out var turn)) turn.End(null, "The server stopped before it was answered.");
        }
        last?.Stop();
        if (last is not null) await foreach (var _ in last.ListenAsync()) { }
        await said.Last;
    }

    internal void Touch() => LastUsed = context.Clock.GetUtcNow();

    private LiveTurn Enqueue(LiveTurn turn)
    {
        lock (gate)
        {
            if (live is not null && waiting.Count >= context.Limits.QueuedUtterances)
                throw new RefusedException("Your earlier messages are still being answered; wait for one of them or stop it.", isTooMuch: true);
            context.Limiter.Count(User);
            if (live is null) context.Limiter.Begin(User);
            Forget(failed?.Turn);
            failed = null;
            turn.Noted = said.KeepAsync(turn);
            if (live is null) Run(live = turn);
            else waiting.Enqueue(turn);
        }
        Touch();
        Changed?.Invoke();
        return turn;
    }

    // It is not to be answered any more; nobody waits until that is written down.
    private void Forget(LiveTurn? turn)
    {
        if (turn is not null) _ = said.DropAsync(turn);
    }

    private void Run(LiveTurn turn) => _ = Task.Run(() => TakeAsync(turn));

    private async Task TakeAsync(LiveTurn turn)
    {
        Turn? kept = null;
        string? problem = null;
        try
        {
            kept = await AnswerAsync(turn);
        }
        catch (OperationCanceledException) when (turn.IsStopped)
        {
            problem = "You stopped it before there was anything to show.";
        }
        catch (Exception failure)   // whatever a step throws, the chat goes on
        {
            problem = failure is RefusedException ? failure.Message : "Something went wrong with this answer. Nothing was lost; try it again.";
            context.Failed(failure);
        }
        Finish(turn, kept, problem);
    }

    private async Task<Turn?> AnswerAsync(LiveTurn turn)
    {
        var number = turn.Replaces ?? View.Turns.Count + 1;
        var ledger = await store.ReadLedgerAsync(User);
        var known = ledger.Lines.Count;
        var request = Request(turn, number, keeper.RolledBack(ledger, number, View.Turns.Count));
        TurnCompleted? completed = null;
        await foreach (var happened in context.Respond(request, turn.Stopping))
        {
            if (happened is TurnCompleted end) completed = end;
            else Heard(turn, happened);
        }
        await turn.Noted;   // nobody waits for the disk before they see cards
        return completed is null ? null : await keeper.KeepAsync(completed with { Turn = completed.Turn with { Number = number } }, turn.Id, known, View.Turns);
    }

    private TurnRequest Request(LiveTurn turn, int number, PreferenceLedger ledger)
    {
        lock (gate)
        {
            var past = turns.Take(number - 1).ToList();
            var state = past.Count == 0 ? new(Id) : past[^1].State;
            return new(turn.Progress.Utterance, ledger, state with { IsImpersonal = isImpersonal })
            {
                Act = turn.Act,
                Person = User,
                Dialogue = [.. past.TakeLast(Remembered).Select(kept => new Exchange(kept.Utterance, kept.Prose))],
                Past = [.. past.Select(kept => kept.State)],
            };
        }
    }

    private void Heard(LiveTurn turn, TurnEvent happened)
    {
        turn.Add(happened);
        Changed?.Invoke();
    }

    private void Finish(LiveTurn turn, Turn? kept, string? problem)
    {
        lock (gate)
        {
            if (kept is not null)
            {
                turns = [.. turns.Take(kept.Number - 1), kept];
                foreach (var judged in verdicts.Keys.Where(number => number >= kept.Number).ToList()) verdicts.Remove(judged);
            }
            if (problem is not null)
            {
                Forget(failed?.Turn);
                failed = (problem, turn);
            }
            live = waiting.TryDequeue(out var next) ? next : null;   // the next one takes over the place among the running
            if (live is null) context.Limiter.End(User);
            else Run(live);
        }
        turn.End(kept, problem);
        Touch();
        Changed?.Invoke();
    }
}
