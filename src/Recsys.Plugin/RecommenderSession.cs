using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Plugin;

/// <summary>
/// One user's conversation behind the functions: each call is a turn. The host says who the user is; what is learnt goes
/// into their ledger in the store, where the host has one.
/// </summary>
public sealed class RecommenderSession(Respond respond, IRecsysStore? store, UserId user) : IDisposable
{
    private const int Remembered = 6;

    private readonly SemaphoreSlim gate = new(1, 1);   // a model may call functions side by side
    private readonly List<Turn> turns = [];
    private readonly string chat = $"plugin-{Guid.NewGuid():N}";
    private PreferenceLedger ledger = PreferenceLedger.Empty;

    /// <summary>Takes one turn.</summary>
    /// <param name="act">What it means, where that is known.</param>
    /// <param name="count">How many items a list is to hold; null for the usual number.</param>
    public async Task<Turn> SayAsync(string utterance, DialogueAct? act = null, int? count = null, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (store is not null) ledger = await store.ReadLedgerAsync(user, cancellationToken);
            await foreach (var happened in respond(Request(utterance, act, count), cancellationToken))
                if (happened is TurnCompleted completed) await KeepAsync(completed, cancellationToken);
            return turns[^1];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What is believed of the user.</summary>
    public async Task<PreferenceLedger> LedgerAsync(CancellationToken cancellationToken = default) =>
        store is null ? ledger : await store.ReadLedgerAsync(user, cancellationToken);

    public void Dispose() => gate.Dispose();

    private TurnRequest Request(string utterance, DialogueAct? act, int? count)
    {
        var state = turns.Count > 0 ? turns[^1].State : new(chat);
        return new(utterance, ledger, count is null ? state : state with { Count = count })
        {
            Act = act,
            Person = user,
            Dialogue = [.. turns.TakeLast(Remembered).Select(turn => new Exchange(turn.Utterance, turn.Prose))],
            Past = [.. turns.Select(turn => turn.State)],
        };
    }

    private async Task KeepAsync(TurnCompleted completed, CancellationToken cancellationToken)
    {
        turns.Add(completed.Turn);
        var news = completed.Ledger.Lines.Skip(ledger.Lines.Count).ToList();
        ledger = completed.Ledger;
        if (store is not null && news.Count > 0) await store.AppendLedgerAsync(user, news, cancellationToken);
    }
}
