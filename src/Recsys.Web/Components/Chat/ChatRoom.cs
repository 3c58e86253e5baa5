using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Store;
using Recsys.Web.Components.Cards;
using Recsys.Web.SignIn;
using KeptChat = Recsys.Core.Store.Chat;

namespace Recsys.Web.Components.Chat;

/// <summary>What one window shows of a chat, and everything that can be pressed in it. The chat itself lives on without the window.</summary>
public sealed class ChatRoom(CurrentPerson person, PeopleDesk desk, ICatalog catalog) : IDisposable
{
    private static readonly TimeSpan noticeTime = TimeSpan.FromSeconds(8);
    private NoticeBoard? notices;
    private IReadOnlyList<LedgerEvent> wishes = [];
    private Task<bool> entering = Task.FromResult(false);
    private bool isWelcomed;
    private (string Chat, int Lines) known;

    /// <summary>Something changed: look again. Raised on any thread.</summary>
    public event Action? Changed;

    public ChatSession? Session { get; private set; }

    public ChatView View { get; private set; } = new([], null, []);

    public ItemMarks Marks { get; private set; } = ItemMarks.None;

    public IReadOnlyList<FilterPill> Pills => [.. wishes.Select(line => new FilterPill(line.Number, Words(line.Entry!.Demand!), Relaxed.Contains(Words(line.Entry!.Demand!))))];

    public IReadOnlyList<KeptChat> Chats { get; private set; } = [];

    public IReadOnlyList<Belief> Beliefs { get; private set; } = [];

    public NoticeBoard Notices => notices ??= new(() => Task.Delay(noticeTime), Tell);

    public ItemText Text { get; } = new(catalog);

    public ReasonText Reasons { get; } = new(catalog, new(catalog));

    public ICatalog Catalog => catalog;

    public string ChatSearch { get; private set; } = "";

    /// <summary>The turn whose words are being changed; null where none are.</summary>
    public int? Editing { get; private set; }

    /// <summary>The item whose sheet is open, and its explanation in the turn it was opened from.</summary>
    public (ItemId Item, Explanation? Explanation, int Turn)? Opened { get; private set; }

    /// <summary>The items side by side; empty where none are.</summary>
    public IReadOnlyList<ItemId> Compared { get; private set; } = [];

    public int ComparedIn { get; private set; }

    /// <summary>Why this chat will not last, in a sentence; null where it will, or is not meant to.</summary>
    public string? StoreProblem => Session?.IsTemporary == true ? null : desk.Problem;

    public bool IsAnswering => View.Live is not null;

    /// <param name="chat">The chat; null for a new one.</param>
    /// <param name="isVisit">Only a look: start nothing.</param>
    /// <returns>Is there such a chat?</returns>
    public Task<bool> EnterAsync(string? chat, bool isTemporary, bool isVisit) => entering = ComeInAsync(chat, isTemporary, isVisit);

    private async Task<bool> ComeInAsync(string? chat, bool isTemporary, bool isVisit)
    {
        var conversations = await person.ConversationsAsync();
        var session = chat is not null ? await conversations.OpenAsync(chat)
            : isVisit ? null
            : isTemporary ? await conversations.StartTemporaryAsync()
            : conversations.Start();
        if (chat is not null && session is null) return false;
        Leave();
        Session = session;
        (Editing, Opened, Compared) = (null, null, []);
        if (session is not null && !isVisit) session.Changed += Tell;
        await RefreshAsync();
        await ListChatsAsync();
        return true;
    }

    /// <summary>Looks at the chat again.</summary>
    public async Task RefreshAsync()
    {
        if (Session is null)
        {
            (View, Marks, wishes, known) = (new([], null, []), ItemMarks.None, [], default);
            return;
        }
        var before = Newest(View);
        View = Session.View;
        await ReadLedgerAsync(Session);
        if (!ReferenceEquals(Newest(View), before)) await ListChatsAsync();   // a turn can give the chat its title
    }

    // Only a ledger that has grown makes new marks, so that turns on the screen need not be drawn again.
    private async Task ReadLedgerAsync(ChatSession session)
    {
        var ledger = await session.ReadLedgerAsync();
        if (known == (session.Id, ledger.Lines.Count)) return;
        known = (session.Id, ledger.Lines.Count);
        Marks = ItemMarks.Of(ledger, session.Id);
        wishes = [.. ledger.Believed.Where(line => line.Entry is { Facet: not null } entry && entry.OnlyInChat == session.Id)];
        Beliefs = [.. ledger.Believed.Select(line => new Belief(line.Number, line.Cause, line.When, line.Entry!))];
    }

    public async Task ListChatsAsync(string? words = null)
    {
        ChatSearch = words ?? ChatSearch;
        Chats = await (await person.ConversationsAsync()).ListAsync(ChatSearch);
    }

    /// <summary>Says something; done when it is kept that it was said.</summary>
    /// <returns>False where it was refused, and a notice says why.</returns>
    public Task<bool> SayAsync(string utterance, DialogueAct? act = null) => DoAsync(async session =>
    {
        var turn = Editing is { } edited ? session.Again(edited, utterance) : session.Say(utterance, act);
        Editing = null;
        await turn.Noted;
    });

    public Task AgainAsync(int number) => DoAsync(session => session.Again(number).Noted);

    public Task RetryAsync() => DoAsync(session => session.Retry().Noted);

    public void Stop() => Session?.Stop();

    public void Edit(int? number)
    {
        Editing = number;
        Tell();
    }

    public Task PressAsync(ItemId item, Opinion opinion, int turn) =>
        DoAsync(async session => Say(await session.Feedback.PressAsync(item, opinion, session.Id, turn)));

    public Task PreferAsync(ItemId item) => DoAsync(async session =>
    {
        Say(await session.Feedback.PreferAsync(item, Compared, session.Id, ComparedIn));
        Compare([], 0);
    });

    public Task UndoAsync(Notice notice) => DoAsync(async session =>
    {
        Notices.Remove(notice);
        await session.Feedback.UndoAsync(notice.Undo!);
    });

    public Task UndoTurnNotesAsync(int turn) => DoAsync(session => session.Feedback.UndoAsync($"{session.Id}/{turn}"));

    /// <summary>Was an answer of use? Pressing the same again takes it back.</summary>
    public Task JudgeAsync(int turn, TurnVerdict? verdict) => DoAsync(session => session.JudgeAsync(turn, verdict));

    public TurnVerdict? VerdictOn(int turn) => Session?.VerdictOn(turn);

    /// <summary>Changes a line of the profile.</summary>
    public Task ChangeAsync(Func<Conversation.Sessions.Profile, Task<Change>> change) => DoAsync(async session => Say(await change(session.Profile)));

    /// <summary>Takes a wish off and asks for the list again.</summary>
    public Task RemoveAsync(FilterPill pill) => DoAsync(async session =>
    {
        await session.Profile.ForgetAsync(pill.Line);
        var words = $"Without “{pill.Words}”";
        session.Say(words, Acts.Recommend(words));
    });

    public void Personalise(bool isWanted)
    {
        Session?.Personalise(isWanted);
        Notices.Add(new(isWanted ? "Answers take your taste into account again" : "Answers are now those that anybody would get", null));
    }

    public void Open(ItemId item, Explanation? explanation, int turn)
    {
        Opened = (item, explanation, turn);
        Tell();
    }

    public void CloseItem()
    {
        Opened = null;
        Tell();
    }

    public void Compare(IReadOnlyList<ItemId> items, int turn)
    {
        (Compared, ComparedIn) = (items, turn);
        Tell();
    }

    public Task RenameAsync(string chat, string title) => GuardedAsync(async () =>
    {
        await (await person.ConversationsAsync()).RenameAsync(chat, title);
        await ListChatsAsync();
    });

    /// <returns>False where it was refused, and a notice says why.</returns>
    public Task<bool> DeleteAsync(string chat) => GuardedAsync(async () =>
    {
        await (await person.ConversationsAsync()).DeleteAsync(chat);
        await ListChatsAsync();
    });

    public void Dispose() => Leave();

    private void Leave()
    {
        if (Session is not null) Session.Changed -= Tell;
    }

    // A condition that gave way is known by what it says: the dialogue may have made it from several lines.
    private HashSet<string> Relaxed => View.Shown.LastOrDefault() is { } last ? [.. last.State.Relaxed.Select(Words)] : [];

    private static Turn? Newest(ChatView view) => view.Turns is [.., var turn] ? turn : null;

    private string Words(Constraint constraint) => ItemText.Capital(ConstraintWords.Of(constraint, catalog.Schema));

    // What is pressed before there is any chat waits for it.
    private async Task<bool> DoAsync(Func<ChatSession, Task> act) => (Session is not null || await entering) && Session is { } session && await GuardedAsync(async () =>
    {
        await person.ConversationsAsync();   // a window outlives the cookie it began with
        var welcome = isWelcomed || session.IsTemporary ? Task.CompletedTask : desk.WelcomeAsync(session.User);
        isWelcomed = true;
        await act(session);
        await welcome;
        await RefreshAsync();
    });

    private async Task<bool> GuardedAsync(Func<Task> act)
    {
        try
        {
            await act();
            Tell();
            return true;
        }
        catch (RefusedException refused)
        {
            Notices.Add(new(refused.Message, null));
            return false;
        }
    }

    private void Say(Change change) => Notices.Add(new(change.Words, change.Cause));

    private void Tell() => Changed?.Invoke();
}
