using System.Runtime.CompilerServices;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Sessions;

/// <summary>A turn from the moment it was asked for until it is kept: everything that happened in it, for listeners early and late.</summary>
public sealed class LiveTurn : IDisposable
{
    private readonly List<TurnEvent> events = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isOver;

    internal LiveTurn(string utterance, DialogueAct? act, int? replaces, string? id = null) =>
        (Progress, Act, Replaces, Id) = (new(utterance), act, replaces, id ?? Guid.NewGuid().ToString("N"));

    public TurnProgress Progress { get; private set; }

    /// <summary>The turn as it was kept; null before, or where it was stopped before anything could be shown.</summary>
    public Turn? Kept { get; private set; }

    /// <summary>Why there is no answer, in a sentence for the person; null where there is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>Done when it is kept that this was said; whatever happens to the server then, it can be answered.</summary>
    public Task Noted { get; internal set; } = Task.CompletedTask;

    public bool IsStopped => stopping.IsCancellationRequested;

    internal string Id { get; }

    internal DialogueAct? Act { get; }

    /// <summary>The turn that this one replaces with all after it; null where it is a new one.</summary>
    internal int? Replaces { get; }

    internal CancellationToken Stopping => stopping.Token;

    /// <summary>Everything that happened and will happen, each event once; the end is after the turn is kept.</summary>
    public async IAsyncEnumerable<TurnEvent> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var heard = 0; ;)
        {
            var (news, more, over) = Since(heard);
            foreach (var happened in news) yield return happened;
            heard += news.Count;
            if (news.Count == 0 && over) yield break;
            if (news.Count == 0) await more.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => stopping.Dispose();

    internal void Stop()
    {
        lock (gate)
            if (isOver) return;
        stopping.Cancel();
    }

    internal void Add(TurnEvent happened)
    {
        lock (gate)
        {
            events.Add(happened);
            Progress = Progress.After(happened);
            Announce();
        }
    }

    internal void End(Turn? kept, string? problem = null)
    {
        lock (gate)
        {
            (Kept, Problem, isOver) = (kept, problem, true);
            Announce();
        }
    }

    private (List<TurnEvent> News, Task More, bool IsOver) Since(int heard)
    {
        lock (gate) return (events[heard..], changed.Task, isOver);
    }

    private void Announce()
    {
        changed.SetResult();
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
