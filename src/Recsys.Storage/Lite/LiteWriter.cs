using System.Collections.Concurrent;

namespace Recsys.Storage.Lite;

/// <summary>The one thread that writes, in the order of asking. Whoever waits for a write holds no thread of the pool, which LiteDB needs to write at all.</summary>
internal sealed class LiteWriter : IDisposable
{
    private readonly BlockingCollection<Action> writes = [];
    private readonly Thread thread;

    public LiteWriter()
    {
        thread = new(() =>
        {
            foreach (var write in writes.GetConsumingEnumerable()) write();
        })
        { IsBackground = true, Name = "LiteDB writer" };
        thread.Start();
    }

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<T> RunAsync<T>(Func<T> write, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ObjectDisposedException.ThrowIf(writes.IsAddingCompleted, this);
        writes.Add(() => Run(write, result, cancellationToken), CancellationToken.None);
        return result.Task;
    }

    /// <summary>Returns when what was asked for is written.</summary>
    public void Dispose()
    {
        if (!thread.IsAlive) return;
        writes.CompleteAdding();
        thread.Join();
        writes.Dispose();
    }

    private static void Run<T>(Func<T> write, TaskCompletionSource<T> result, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            result.SetCanceled(cancellationToken);
            return;
        }
        try
        {
            result.SetResult(write());
        }
        catch (Exception failure)   // it is the failure of whoever asked
        {
            result.SetException(failure);
        }
    }
}
