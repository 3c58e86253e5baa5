using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Plugin;

/// <summary>
/// One user's conversation behind the functions: each call is a turn. The host says who the user is; what is learnt goes
/// into their ledger in the store, within their limits, where the host keeps chats, and is forgotten with the session where not.
/// </summary>
public sealed class RecommenderSession(Respond respond, LiveChats? chats, UserId user) : IDisposable
{
    private const int Remembered = 6;

    private readonly SemaphoreSlim gate = new(1, 1);   // a model may call functions side by side
    private readonly List<Turn> turns = [];
    private readonly string chat = $"plugin-{Guid.NewGuid():N}";
    private PreferenceLedger ledger = PreferenceLedger.Empty;

    /// <summary>Takes one turn.</summary>
    /// <param name="act">What it means, where that is known.</param>
    /// <param name="count">How many items a list is to hold; null for the usual number.</param>
    /// <exception cref="RefusedException">It is too long, or too much at once.</exception>
    public async Task<Turn> SayAsync(string utterance, DialogueAct? act = null, int? count = null, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var request = Request(utterance, act, count);
            var completed = chats is null ? await TakeAsync(request, cancellationToken) : await chats.TakeAsync(user, request, cancellationToken);
            ledger = completed.Ledger;
            turns.Add(completed.Turn with { Trace = TurnTrace.None });   // long conversations stay small
            return completed.Turn;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<TurnCompleted> TakeAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        TurnCompleted? completed = null;
        await foreach (var happened in respond(request, cancellationToken)) completed = happened as TurnCompleted ?? completed;
        return completed!;
    }

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
}
