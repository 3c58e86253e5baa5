using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>The chats that are at work on this server, each of which belongs to one person and is found by nobody else.</summary>
public sealed class LiveChats : IDisposable, IAsyncDisposable
{
    private readonly SessionContext context;
    private readonly IRecsysStore store;
    private readonly LimitsOptions limits;
    private readonly Dictionary<string, ChatSession> sessions = [];
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly Lock gate = new();

    /// <param name="failed">Told of what a turn throws, for the log.</param>
    public LiveChats(Respond respond, ICatalog catalog, IRecsysStore store, LimitsOptions limits, TimeProvider clock, Action<Exception>? failed = null)
    {
        (this.store, this.limits) = (store, limits);
        context = new(respond, catalog, limits, new(limits, clock), clock, failed ?? (_ => { }));
    }

    /// <summary>A new chat, kept from its first message on.</summary>
    public ChatSession Start(UserId user) => Add(new(context, store, user, NewId(), isTemporary: false));

    /// <summary>A chat that knows the person's taste and leaves no trace of itself, in chats or taste.</summary>
    public async Task<ChatSession> StartTemporaryAsync(UserId user, CancellationToken cancellationToken = default)
    {
        var now = context.Clock.GetUtcNow();
        var profile = await store.FindUserAsync(user, cancellationToken) ?? new(user, "", now);
        var id = NewId();
        MemoryStore memory = new(profile, await store.ReadLedgerAsync(user, cancellationToken), new(id, "", now, now));
        return Add(new(context, memory, user, id, isTemporary: true));
    }

    /// <summary>A chat of this person, or null where they have none of that identifier.</summary>
    public async Task<ChatSession?> OpenAsync(UserId user, string chat, CancellationToken cancellationToken = default)
    {
        if (Find(chat) is { } open) return Own(open, user);
        await opening.WaitAsync(cancellationToken);   // two windows at once open one session
        try
        {
            if (Find(chat) is { } other) return Own(other, user);
            if (await store.FindChatAsync(user, chat, cancellationToken) is null) return null;
            ChatSession session = new(context, store, user, chat, isTemporary: false);
            await session.LoadAsync(cancellationToken);
            return Add(session);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>
    /// Takes a turn of a conversation that is held elsewhere, such as by a program: the person's limits hold, and what is
    /// learnt goes into their ledger. Turns of one such conversation are taken one after the other.
    /// </summary>
    /// <param name="request">The ledger in it is not looked at.</param>
    /// <exception cref="RefusedException">It is too long, or too much at once.</exception>
    public async Task<TurnCompleted> TakeAsync(UserId user, TurnRequest request, CancellationToken cancellationToken = default)
    {
        var utterance = context.Checked(request.Utterance);
        context.Limiter.Count(user);
        context.Limiter.Begin(user);
        try
        {
            var ledger = await store.ReadLedgerAsync(user, cancellationToken);
            TurnCompleted? completed = null;
            await foreach (var happened in context.Respond(request with { Utterance = utterance, Person = user, Ledger = ledger }, cancellationToken))
                completed = happened as TurnCompleted ?? completed;
            return await LearntAsync(user, completed!, ledger.Lines.Count);
        }
        finally
        {
            context.Limiter.End(user);
        }
    }

    /// <summary>Stops a chat and forgets it; what is kept of it stays.</summary>
    public void Close(UserId user, string chat)
    {
        if (Find(chat) is not { } session || session.User != user) return;
        session.Stop();
        lock (gate) sessions.Remove(chat);
    }

    /// <summary>Stops and forgets all chats of a person.</summary>
    public void CloseAll(UserId user)
    {
        List<string> own;
        lock (gate) own = [.. sessions.Values.Where(session => session.User == user).Select(session => session.Id)];
        own.ForEach(chat => Close(user, chat));
    }

    /// <summary>Before the server goes: stops all answers and waits until what they have said is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        List<ChatSession> open;
        lock (gate) open = [.. sessions.Values];
        await Task.WhenAll(open.Select(session => session.EndAsync()));
        Dispose();
    }

    public void Dispose() => opening.Dispose();

    private async Task<TurnCompleted> LearntAsync(UserId user, TurnCompleted completed, int known)
    {
        LedgerShift shift = new(known, 0);
        var ledger = await new LedgerWriter(store, user).ChangeAsync(before =>
        {
            shift = new(known, before.Lines.Count - known);
            return new([.. before.Lines, .. completed.Ledger.Lines.Skip(known).Select(shift.Of)]);
        });
        return new(shift.Of(completed.Turn), ledger);
    }

    private static ChatSession? Own(ChatSession session, UserId user)
    {
        if (session.User != user) return null;
        session.Touch();
        return session;
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private ChatSession? Find(string chat)
    {
        lock (gate) return sessions.GetValueOrDefault(chat);
    }

    private ChatSession Add(ChatSession session)
    {
        lock (gate)
        {
            MakeRoom(sessions.Values.Where(open => open.User == session.User), limits.LiveChats,
                $"{limits.LiveChats} of your chats are open at once; close one of their windows first.");
            MakeRoom(sessions.Values, limits.AllLiveChats, "There are too many chats open on this server; try again in a minute.");
            return sessions[session.Id] = session;
        }
    }

    // The chats that nobody looks at make room, the longest unused first.
    private void MakeRoom(IEnumerable<ChatSession> open, int allowed, string refusal)
    {
        var crowd = open.ToList();
        if (crowd.Count < allowed) return;
        var idle = crowd.Where(session => session.IsIdle).MinBy(session => session.LastUsed) ?? throw new RefusedException(refusal, isTooMuch: true);
        sessions.Remove(idle.Id);
    }
}
