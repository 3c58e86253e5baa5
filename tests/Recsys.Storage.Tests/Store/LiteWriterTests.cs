using Recsys.Storage.Lite;

namespace Recsys.Storage.Tests.Store;

public sealed class LiteWriterTests
{
    [Fact]
    public async Task Whoever_asks_while_something_is_written_is_not_held_up_and_is_served_in_order()
    {
        using LiteWriter writer = new();
        using ManualResetEventSlim disk = new();
        List<int> written = [];
        var slow = writer.RunAsync(() => disk.Wait(TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken);

        var asked = Enumerable.Range(0, 100).Select(i => writer.RunAsync(() =>
        {
            written.Add(i);
            return i;
        }, TestContext.Current.CancellationToken)).ToList();
        Assert.All(asked, write => Assert.False(write.IsCompleted));
        disk.Set();

        Assert.True(await slow);
        Assert.Equal(Enumerable.Range(0, 100), await Task.WhenAll(asked));
        Assert.Equal(Enumerable.Range(0, 100), written);
    }

    [Fact]
    public async Task A_write_that_fails_fails_for_whoever_asked_and_for_nobody_else()
    {
        using LiteWriter writer = new();

        var failed = writer.RunAsync<int>(() => throw new IOException("The disk is full."), TestContext.Current.CancellationToken);
        var next = writer.RunAsync(() => 1, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => failed);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task Closing_waits_for_what_was_asked_for_and_refuses_what_comes_later()
    {
        LiteWriter writer = new();
        var last = writer.RunAsync(() => 1, TestContext.Current.CancellationToken);

        writer.Dispose();
        writer.Dispose();

        Assert.True(last.IsCompletedSuccessfully);
        Assert.Equal(1, await last);
        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => writer.RunAsync(() => 1, TestContext.Current.CancellationToken));
    }
}
