using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using static Recsys.Conversation.Tests.Sessions.SessionFixture;

namespace Recsys.Conversation.Tests.Sessions;

public sealed class LimitsTests
{
    [Fact]
    public void Too_long_an_utterance_is_refused()
    {
        using SessionFixture live = new(new() { InputLength = 10 });

        var refusal = Assert.Throws<RefusedException>(() => live.Of(Ana).Start().Say("01234567890"));

        Assert.Equal("That is 11 characters; please say it in 10 or fewer.", refusal.Message);
    }

    [Fact]
    public async Task Turns_of_one_minute_are_counted_over_all_chats_of_a_person_and_nobody_else()
    {
        using SessionFixture live = new(new() { TurnsPerMinute = 2 });
        await EndAsync(live.Of(Ana).Start().Say("one"));
        await EndAsync(live.Of(Ana).Start().Say("two"));

        Assert.Contains("2 messages within a minute", Assert.Throws<RefusedException>(() => live.Of(Ana).Start().Say("three")).Message, StringComparison.Ordinal);
        await EndAsync(live.Of(Ben).Start().Say("one"));
    }

    [Fact]
    public async Task So_many_answers_are_written_at_once_and_no_more()
    {
        using SessionFixture live = new(new() { ConcurrentTurns = 1 });
        live.Gate = new();
        var running = live.Of(Ana).Start().Say("one");

        Assert.True(Assert.Throws<RefusedException>(() => live.Of(Ana).Start().Say("two")).IsTooMuch);

        live.Gate.SetResult();
        await EndAsync(running);
        await EndAsync(live.Of(Ana).Start().Say("two"));
    }

    [Fact]
    public void The_longest_unused_chat_makes_room_and_one_that_is_looked_at_does_not()
    {
        using SessionFixture live = new(new() { LiveChats = 2 });
        for (var i = 0; i < 5; i++) live.Of(Ana).Start();
        live.Of(Ana).Start().Changed += () => { };
        live.Of(Ana).Start().Changed += () => { };

        Assert.Throws<RefusedException>(() => live.Of(Ana).Start());
    }

    [Fact]
    public async Task Turns_of_conversations_held_elsewhere_count_too()
    {
        using SessionFixture live = new(new() { TurnsPerMinute = 1, InputLength = 10 });
        TurnRequest request = new("one", PreferenceLedger.Empty, new("elsewhere"));

        await live.Chats.TakeAsync(Ana, request, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<RefusedException>(() => live.Chats.TakeAsync(Ana, request));
        await Assert.ThrowsAsync<RefusedException>(() => live.Chats.TakeAsync(Ben, request with { Utterance = "01234567890" }));
    }

    [Fact]
    public async Task What_is_learnt_elsewhere_goes_behind_what_was_written_meanwhile()
    {
        using SessionFixture live = new();
        live.Gate = new();
        var taken = live.Chats.TakeAsync(Ana, new("one", PreferenceLedger.Empty, new("elsewhere")), TestContext.Current.CancellationToken);
        await live.Of(Ana).Feedback.PressAsync(new("1"), Opinion.Liked, cancellationToken: TestContext.Current.CancellationToken);
        live.Gate.SetResult();

        var completed = await taken;

        Assert.Equal([1, 2], completed.Ledger.Lines.Select(line => line.Number));
        Assert.Equal(2, Assert.Single(completed.Turn.Lines).Number);
        Assert.Equal(2, (await live.Store.ReadLedgerAsync(Ana)).Lines.Count);
    }
}
