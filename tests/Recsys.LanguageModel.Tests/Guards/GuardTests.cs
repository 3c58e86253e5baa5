using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Guards;

public sealed class GuardTests
{
    private static readonly TimeSpan soon = TimeSpan.FromMilliseconds(40);

    [Fact]
    public async Task A_call_ends_at_its_deadline()
    {
        using DeadlineChatClient client = new(Silent(), soon, TimeProvider.System);

        Assert.Equal(FailureKind.Timeout, (await FailureOf(client)).Kind);
    }

    [Fact]
    public async Task A_call_can_bring_its_own_deadline_and_the_provider_does_not_see_it()
    {
        var inner = Silent();
        using DeadlineChatClient client = new(inner, TimeSpan.FromMinutes(1), TimeProvider.System);

        var failure = await FailureOf(client, new() { AdditionalProperties = new() { [DeadlineChatClient.Key] = soon, ["other"] = 1 } });

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Equal(["other"], inner.Options[0]!.AdditionalProperties!.Keys);
    }

    [Fact]
    public async Task A_model_that_falls_silent_is_given_up()
    {
        using IdleChatClient client = new(new FakeClient((_, stop) => SilentAfter("Once", stop)), soon, TimeProvider.System);
        List<string> heard = [];

        var failure = await Assert.ThrowsAsync<LanguageModelException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Hi")) heard.Add(update.Text);
        });

        Assert.Equal(FailureKind.Idle, failure.Kind);
        Assert.Equal(["Once"], heard);
    }

    [Fact]
    public async Task A_slow_reader_is_no_silent_model()
    {
        using IdleChatClient client = new(FakeClient.Saying("a", "b"), soon, TimeProvider.System);
        var heard = "";

        await foreach (var update in client.GetStreamingResponseAsync("Hi"))
        {
            await Task.Delay(soon * 2);
            heard += update.Text;
        }

        Assert.Equal("ab", heard);
    }

    [Fact]
    public async Task A_stop_is_not_taken_for_a_timeout()
    {
        using CancellationTokenSource stop = new(soon);
        using DeadlineChatClient client = new(new IdleChatClient(Silent(), TimeSpan.FromMinutes(1), TimeProvider.System), TimeSpan.FromMinutes(1), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: stop.Token));
    }

    [Theory]
    [InlineData(FailureKind.Unavailable, 2)]
    [InlineData(FailureKind.RateLimited, 2)]
    [InlineData(FailureKind.Unreachable, 2)]
    [InlineData(FailureKind.Refused, 1)]
    [InlineData(FailureKind.Garbled, 1)]
    [InlineData(FailureKind.Idle, 1)]
    public async Task Only_passing_failures_are_tried_again(FailureKind kind, int calls)
    {
        FakeClient inner = new((_, _) => Failing(kind));
        using RetryChatClient client = new(inner, 1, TimeSpan.Zero, TimeProvider.System);

        Assert.Equal(kind, (await FailureOf(client)).Kind);
        Assert.Equal(calls, inner.Calls);
    }

    [Fact]
    public async Task Nothing_is_tried_again_after_the_first_word()
    {
        FakeClient inner = new((_, _) => Failing(FailureKind.Cut, "Once"));
        using RetryChatClient client = new(inner, 3, TimeSpan.Zero, TimeProvider.System);

        Assert.Equal(FailureKind.Cut, (await FailureOf(client)).Kind);
        Assert.Equal(1, inner.Calls);
    }

    [Fact]
    public async Task A_second_try_answers_and_the_server_says_when_it_may_start()
    {
        FakeClient inner = new((call, _) => call == 1 ? Failing(FailureKind.RateLimited, after: soon) : new[] { "Here" }.ToAsyncEnumerable());
        using RetryChatClient client = new(inner, 1, TimeSpan.FromMinutes(5), TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal("Here", response.Text);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), soon - TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Failures_in_a_row_open_the_circuit_and_one_trial_closes_it_again()
    {
        ManualClock clock = new();
        CircuitBreaker circuit = new(2, TimeSpan.FromSeconds(30), clock);
        FakeClient inner = new((call, _) => call < 3 ? Failing(FailureKind.Unavailable) : new[] { "Back" }.ToAsyncEnumerable());
        using CircuitChatClient client = new(inner, circuit);

        await FailureOf(client);
        await FailureOf(client);
        var refused = await FailureOf(client);
        Assert.Equal((FailureKind.CircuitOpen, CircuitState.Open, 2), (refused.Kind, circuit.State, inner.Calls));

        clock.Now += TimeSpan.FromSeconds(31);
        Assert.Equal(CircuitState.Trying, circuit.State);
        Assert.Equal("Back", (await client.GetResponseAsync("Hi")).Text);
        Assert.Equal(CircuitState.Closed, circuit.State);
    }

    [Fact]
    public async Task A_failed_trial_opens_the_circuit_for_another_pause()
    {
        ManualClock clock = new();
        CircuitBreaker circuit = new(1, TimeSpan.FromSeconds(30), clock);
        using CircuitChatClient client = new(new FakeClient((_, _) => Failing(FailureKind.Unavailable)), circuit);
        await FailureOf(client);
        clock.Now += TimeSpan.FromSeconds(31);

        await FailureOf(client);

        Assert.Equal(CircuitState.Open, circuit.State);
    }

    [Fact]
    public async Task Who_stops_listening_says_nothing_against_the_provider()
    {
        CircuitBreaker circuit = new(1, TimeSpan.FromSeconds(30));
        using CancellationTokenSource stop = new(soon);
        using CircuitChatClient client = new(Silent(), circuit);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: stop.Token));

        Assert.Equal(CircuitState.Closed, circuit.State);
    }

    [Fact]
    public async Task Only_so_many_calls_run_at_once()
    {
        var (running, most, gate) = (0, 0, new Lock());
        FakeClient inner = new((_, stop) => Busy(stop));
        using GateChatClient client = new(inner, 3);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.GetResponseAsync("Hi")));

        Assert.Equal(30, inner.Calls);
        Assert.InRange(most, 1, 3);

        async IAsyncEnumerable<string> Busy([EnumeratorCancellation] CancellationToken stop)
        {
            var now = Interlocked.Increment(ref running);
            lock (gate) most = Math.Max(most, now);
            await Task.Delay(2, stop);
            Interlocked.Decrement(ref running);
            yield return "done";
        }
    }

    [Fact]
    public async Task An_endless_answer_is_cut()
    {
        FakeClient inner = new((_, _) => Enumerable.Repeat("and so on ", int.MaxValue).ToAsyncEnumerable());
        using OutputCapChatClient client = new(inner, 100);

        Assert.Equal(FailureKind.TooLong, (await FailureOf(client, new() { MaxOutputTokens = 5000 })).Kind);
        Assert.Equal(100, inner.Options[0]!.MaxOutputTokens);
    }

    private static async Task<LanguageModelException> FailureOf(IChatClient client, ChatOptions? options = null) =>
        await Assert.ThrowsAsync<LanguageModelException>(() => client.GetResponseAsync("Hi", options));

    private static FakeClient Silent() => new((_, stop) => SilentAfter("", stop));

    private static async IAsyncEnumerable<string> SilentAfter(string word, [EnumeratorCancellation] CancellationToken stop)
    {
        if (word.Length > 0) yield return word;
        await Task.Delay(Timeout.Infinite, stop);
    }

    private static async IAsyncEnumerable<string> Failing(FailureKind kind, string? word = null, TimeSpan? after = null)
    {
        if (word is not null) yield return word;
        await Task.Yield();
        throw new LanguageModelException(kind, "No.") { RetryAfter = after };
    }
}
