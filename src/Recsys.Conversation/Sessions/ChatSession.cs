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
    private const int TitleLength = 60;
    private const int Remembered = 6;   // exchanges that the dialogue is told of

    private readonly SessionContext context;
    private readonly IRecsysStore store;
    private readonly TurnKeeper keeper;
    private readonly Queue<LiveTurn> waiting = [];
    private readonly Dictionary<int, TurnVerdict> verdicts = [];
    private readonly Lock gate = new();
    private List<Turn> turns = [];
    private LiveTurn? live;
    private (string Problem, string Utterance)? failed;
    private bool isImpersonal;
    private bool isSaved;

    internal ChatSession(SessionContext context, IRecsysStore store, UserId user, string chat, bool isTemporary)
    {
        (this.context, this.store, User, Id, IsTemporary) = (context, store, user, chat, isTemporary);
        keeper = new(store, user, chat, context.Clock);
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
                    Unanswered = failed?.Utterance,
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
        var (_, utterance) = failed ?? throw new RefusedException("There is nothing to try again.");
        return Say(utterance);
    }

    /// <summary>Stops the turn being taken; what it has said is kept. What waits is dropped.</summary>
    public void Stop()
    {
        LiveTurn? stopped;
        lock (gate)
        {
            stopped = live;
            while (waiting.TryDequeue(out var dropped)) dropped.End(null, "You stopped it before it was answered.");
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
        lock (gate)
        {
            turns = [.. kept.Select(KeptReply.Read)];
            foreach (var turn in kept.Where(turn => turn.Verdict is not null)) verdicts[turn.Number] = turn.Verdict!;
            isImpersonal = turns.Count > 0 && turns[^1].State.IsImpersonal;
            isSaved = true;
        }
    }

    internal async Task EndAsync()
    {
        var last = View.Live;
        Stop();
        if (last is null) return;
        await foreach (var _ in last.ListenAsync()) { }
    }

    internal void Touch() => LastUsed = context.Clock.GetUtcNow();

    private LiveTurn Enqueue(LiveTurn turn)
    {
        lock (gate)
        {
            if (live is not null && waiting.Count >= context.Limits.QueuedUtterances)
                throw new RefusedException("Your earlier messages are still being answered; wait for one of them or stop it.", isTooMuch: true);
            context.Limiter.Count(User);
            if (live is null) Begin(turn);
            else waiting.Enqueue(turn);
            failed = null;
        }
        Touch();
        Changed?.Invoke();
        return turn;
    }

    private void Begin(LiveTurn turn)
    {
        context.Limiter.Begin(User);
        live = turn;
        Run(turn);
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
        var saved = SaveChatAsync(turn.Progress.Utterance);   // nobody waits for the disk before they see cards
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
        await saved;
        return completed is null ? null : await keeper.KeepAsync(completed with { Turn = completed.Turn with { Number = number } }, known);
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
            failed = problem is null ? null : (problem, turn.Progress.Utterance);
            live = waiting.TryDequeue(out var next) ? next : null;   // the next one takes over the place among the running
            if (live is null) context.Limiter.End(User);
            else Run(live);
        }
        turn.End(kept, problem);
        Touch();
        Changed?.Invoke();
    }

    private async Task SaveChatAsync(string title)
    {
        if (isSaved) return;
        var now = context.Clock.GetUtcNow();
        var capital = $"{char.ToUpperInvariant(title[0])}{title[1..]}";
        await store.SaveChatAsync(User, new(Id, capital.Length > TitleLength ? $"{capital[..TitleLength]}…" : capital, now, now));
        isSaved = true;
    }
}
