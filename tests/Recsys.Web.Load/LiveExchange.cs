using System.Diagnostics;

namespace Recsys.Web.Load;

/// <summary>An answer while it is drawn, read off the batches that a browser would draw.</summary>
internal sealed class LiveExchange
{
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource<Answer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan? first;
    private TimeSpan? cards;

    public Task<Answer> Answer => answer.Task;

    public void See(ReadOnlySpan<byte> batch, long now)
    {
        var after = Stopwatch.GetElapsedTime(began, now);
        first ??= after;
        if (batch.IndexOf("/posters/"u8) >= 0) cards ??= after;
        if (batch.IndexOf("Try again"u8) >= 0 || batch.IndexOf("toast"u8) >= 0) Fail("It was not answered.");
        // The button stands under an answer that is kept.
        if (batch.IndexOf("Answer again"u8) >= 0) answer.TrySetResult(new(first.Value, cards, after));
    }

    public void Fail(string problem) => answer.TrySetException(new IOException(problem));
}
