using System.Runtime.CompilerServices;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;
using Recsys.Core.Store;
using Recsys.Storage.Lite;

namespace Recsys.Conversation.Tests.Sessions;

/// <summary>Live chats over a real store and a dialogue that does what the test says.</summary>
internal sealed class SessionFixture : IDisposable
{
    public static readonly UserId Ana = new("ana"), Ben = new("ben");
    private readonly ScratchFolder folder = new();

    public SessionFixture(LimitsOptions? limits = null)
    {
        Store = new LiteStore(Path.Combine(folder.Path, "store.db"));
        Limits = limits ?? new();
        Chats = Open();
        foreach (var user in (UserId[])[Ana, Ben]) Store.SaveUserAsync(new(user, user.Value, DateTimeOffset.UnixEpoch)).AsTask().Wait();
    }

    public IRecsysStore Store { get; }

    public LimitsOptions Limits { get; }

    public LiveChats Chats { get; private set; }

    public Catalog Catalog { get; } = new(new("things", "thing", "things", []), [new(new("1"), "One"), new(new("2"), "Two")]);

    public List<TurnRequest> Requests { get; } = [];

    /// <summary>The words wait here until the test lets them go on.</summary>
    public TaskCompletionSource Gate { get; set; } = Opened();

    /// <summary>How the list came about that an answer to "list" shows.</summary>
    public RecommendationTrace Made { get; set; } = RecommendationTrace.Empty;

    /// <summary>Does every turn fail?</summary>
    public bool Fails { get; set; }

    public Conversations Of(UserId user) => new(Store, Catalog, Chats, user, TimeProvider.System);

    /// <summary>As after a restart: nothing is in memory.</summary>
    public void Restart() => Chats = Open();

    public static TaskCompletionSource Opened()
    {
        TaskCompletionSource gate = new();
        gate.SetResult();
        return gate;
    }

    public static async Task<Turn?> EndAsync(LiveTurn turn)
    {
        await foreach (var _ in turn.ListenAsync(TestContext.Current.CancellationToken)) { }
        return turn.Kept;
    }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }

    private LiveChats Open() => new(RespondAsync, Catalog, Store, Limits, TimeProvider.System);

    private async IAsyncEnumerable<TurnEvent> RespondAsync(TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        lock (Requests) Requests.Add(request);
        yield return new TurnStatus("Looking");
        if (Fails || request.Utterance == "fail") throw new InvalidOperationException("The script says so.");
        var number = request.State.Turns + 1;
        var ledger = request.Ledger.State(
            PreferenceEntry.About(new Constraint(FacetTerm.Is("colour", request.Utterance)), Opinion.Liked, new(Origin.Utterance, request.Utterance, request.State.Chat, number)),
            $"{request.State.Chat}/{number}", DateTimeOffset.UnixEpoch);
        List<LedgerEvent> lines = [.. ledger.Lines.Skip(request.Ledger.Lines.Count)];
        yield return new TurnParts([new NotedPart(lines)], []);
        yield return new TurnProse("first ");
        await Task.WhenAny(Gate.Task, Task.Delay(Timeout.Infinite, cancellationToken));
        if (!cancellationToken.IsCancellationRequested) yield return new TurnProse("last");
        yield return new TurnCompleted(new()
        {
            Number = number,
            Utterance = request.Utterance,
            Act = new(request.Utterance, []),
            Lines = lines,
            Constraints = [],
            Parts = request.Utterance switch
            {
                "hi" => [new SocialPart(SocialKind.Greeting)],
                "list" => [new SlatePart(new([new(Catalog.Items[0].Id, 1, 1, new Dictionary<string, int>())]), [])],
                _ => [new NotedPart(lines)],
            },
            Chips = [],
            Prose = cancellationToken.IsCancellationRequested ? "first" : "first last",
            State = request.State with { Turns = number },
            Trace = request.Utterance == "list" ? new() { Recommendation = Made } : TurnTrace.None,
        }, ledger);
    }
}
