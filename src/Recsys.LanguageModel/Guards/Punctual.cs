using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>
/// Reads an answer apart from whoever waits for it: at the deadline the waiting ends, whatever the client does. A call that
/// is late ends by its own deadline, and tells the circuit.
/// </summary>
internal static class Punctual
{
    /// <param name="open">Starts the answer; its token is cancelled when nobody listens any more.</param>
    /// <exception cref="LanguageModelException">The time is over, or the answer failed.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<CancellationToken, IAsyncEnumerable<T>> open, TimeSpan deadline, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource over = new(deadline, clock);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        CancellationTokenSource left = new();   // not disposed here: the answer may outlive the waiting
        var answer = Channel.CreateUnbounded<T>(new() { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => PassOnAsync(open, answer.Writer, left.Token, cancellationToken), CancellationToken.None);
        try
        {
            await using var pieces = answer.Reader.ReadAllAsync(waiting.Token).GetAsyncEnumerator(waiting.Token);
            while (await pieces.NextAsync(FailureKind.Timeout, "The language model took too long.", cancellationToken)) yield return pieces.Current;
        }
        finally
        {
            if (!over.IsCancellationRequested) await left.CancelAsync();
        }
    }

    private static async Task PassOnAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, ChannelWriter<T> answer, CancellationToken left, CancellationToken stopped)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, stopped);
        try
        {
            await foreach (var piece in open(either.Token)) answer.TryWrite(piece);
            answer.Complete();
        }
        catch (Exception failure)   // whatever it is, it is thrown where the answer is read
        {
            answer.Complete(failure);
        }
    }
}
