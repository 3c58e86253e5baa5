using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Prompts;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Guards;

public sealed class PunctualTests
{
    private static readonly TimeSpan soon = TimeSpan.FromMilliseconds(40);

    [Fact]
    public async Task A_client_that_does_not_listen_to_its_token_keeps_nobody_waiting()
    {
        TaskCompletionSource never = new();
        FakeClient deaf = new((_, _) => DeafAsync(never.Task));

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => AskAsync(deaf, soon));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        never.SetResult();
    }

    [Fact]
    public async Task A_client_that_keeps_its_thread_keeps_nobody_waiting()
    {
        using ManualResetEventSlim never = new();
        FakeClient busy = new((_, _) =>
        {
            never.Wait(CancellationToken.None);
            return AsyncEnumerable.Empty<string>();
        });

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => AskAsync(busy, soon));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        never.Set();
    }

    [Fact]
    public async Task What_came_before_the_deadline_is_read_and_a_failure_is_thrown_as_it_is()
    {
        List<int> read = [];

        var thrown = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var piece in Punctual.ReadAsync(_ => FailingAsync(), TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken)) read.Add(piece);
        });

        Assert.Equal("broken", thrown.Message);
        Assert.Equal([1, 2], read);
    }

    [Fact]
    public async Task Whoever_stops_reading_ends_the_answer()
    {
        TaskCompletionSource ended = new();

        await foreach (var _ in Punctual.ReadAsync(stop => EndlessAsync(ended, stop), TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken)) break;

        await ended.Task;
    }

    private static Task<string> AskAsync(FakeClient client, TimeSpan deadline) =>
        PromptSetup.Library(client).AskAsync(Prompt.Respond, new PromptValues().Text("plural", "films").Text("utterance", "hello").Text("facts", "none").Text("dialogue", ""), new(deadline, TimeProvider.System), TestContext.Current.CancellationToken);

    private static async IAsyncEnumerable<string> DeafAsync(Task end)
    {
        await end;
        yield break;
    }

    private static async IAsyncEnumerable<int> FailingAsync()
    {
        yield return 1;
        yield return 2;
        await Task.Yield();
        throw new InvalidDataException("broken");
    }

    private static async IAsyncEnumerable<int> EndlessAsync(TaskCompletionSource ended, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            while (true)
            {
                yield return 1;
                await Task.Delay(1, stop);
            }
        }
        finally
        {
            ended.SetResult();
        }
    }
}
