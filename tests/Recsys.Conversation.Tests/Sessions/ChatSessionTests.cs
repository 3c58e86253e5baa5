using System.Text.Json;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;
using static Recsys.Conversation.Tests.Sessions.SessionFixture;

namespace Recsys.Conversation.Tests.Sessions;

public sealed class ChatSessionTests : IDisposable
{
    private readonly SessionFixture live = new();

    public void Dispose() => live.Dispose();

    private async Task<string> TitleAsync(ChatSession session) => (await live.Store.FindChatAsync(Ana, session.Id))!.Title;

    [Fact]
    public async Task Whoever_listens_late_hears_everything_once()
    {
        var turn = live.Of(Ana).Start().Say("red");
        await EndAsync(turn);

        List<TurnEvent> heard = [];
        await foreach (var happened in turn.ListenAsync(TestContext.Current.CancellationToken)) heard.Add(happened);

        Assert.Equal(["TurnStatus", "TurnParts", "TurnProse", "TurnProse"], heard.Select(happened => happened.GetType().Name));
        Assert.Equal("first last", turn.Progress.Prose);
    }

    [Fact]
    public async Task A_chat_comes_back_after_a_restart_with_its_turns()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("red"));

        live.Restart();
        var again = await live.Of(Ana).OpenAsync(session.Id);

        Assert.Equal(["red"], again!.View.Turns.Select(turn => turn.Utterance));
        Assert.NotSame(session, again);
    }

    [Fact]
    public async Task A_chat_is_called_by_the_first_message_that_is_about_something_unless_somebody_named_it()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("hi"));
        Assert.Equal("Hi", await TitleAsync(session));

        await EndAsync(session.Say("red"));
        await EndAsync(session.Say("blue"));
        Assert.Equal("Red", await TitleAsync(session));

        await EndAsync(session.Again(2, "green"));
        Assert.Equal("Green", await TitleAsync(session));

        await live.Of(Ana).RenameAsync(session.Id, "Colours");
        await EndAsync(session.Again(1, "yellow"));
        Assert.Equal("Colours", await TitleAsync(session));
    }

    [Fact]
    public async Task Of_how_a_list_came_about_what_is_shown_is_kept_and_the_rest_is_counted()
    {
        var (shown, other) = (live.Catalog.Items[0].Id, live.Catalog.Items[1].Id);
        live.Made = RecommendationTrace.Empty with
        {
            Sources = [new("ease", [new(other, 2), new(shown, 1)], TimeSpan.FromMilliseconds(3))],
            Filters = [new("seen", 4, [other])],
        };
        var session = live.Of(Ana).Start();

        var now = await EndAsync(session.Say("list"));
        live.Restart();
        var kept = (await live.Of(Ana).OpenAsync(session.Id))!.View.Turns[0];

        Assert.All((Turn[])[now!, kept], turn =>
        {
            var made = turn.Trace.Recommendation!;
            Assert.Equal(2, made.Sources[0].Count);
            Assert.Equal([shown], made.Sources[0].Candidates.Select(one => one.Item));
            Assert.Equal((4, 1, 0), (made.Filters[0].Withheld, made.Filters[0].Count, made.Filters[0].Removed.Count));
        });
    }

    [Fact]
    public async Task A_chat_that_was_kept_with_all_candidates_opens_and_counts_them()
    {
        var session = live.Of(Ana).Start();
        var turn = (await EndAsync(session.Say("list")))!;
        var whole = turn with { Trace = new() { Recommendation = RecommendationTrace.Empty with { Sources = [new("ease", [new(new("1"), 2), new(new("2"), 1)], TimeSpan.Zero)], Filters = [new("seen", 0, [new("2")])] } } };
        var reply = JsonSerializer.Serialize(whole, DialogueJson.Default.Turn);
        Assert.DoesNotContain("given", reply, StringComparison.Ordinal);   // as it was written before candidates were counted
        await live.Store.SaveTurnAsync(Ana, session.Id, new(1, DateTimeOffset.UnixEpoch, "list", reply), [], TestContext.Current.CancellationToken);

        live.Restart();
        var made = (await live.Of(Ana).OpenAsync(session.Id))!.View.Turns[0].Trace.Recommendation!;

        Assert.Equal((2, 1), (made.Sources[0].Count, made.Filters[0].Count));
    }

    [Fact]
    public async Task Stop_keeps_and_persists_what_was_said()
    {
        live.Gate = new();
        var session = live.Of(Ana).Start();
        var turn = session.Say("red");
        while (turn.Progress.Prose.Length == 0) await Task.Delay(5);

        session.Stop();
        var kept = await EndAsync(turn);

        Assert.Equal("first", kept!.Prose);
        live.Restart();
        Assert.Equal("first", (await live.Of(Ana).OpenAsync(session.Id))!.View.Turns[0].Prose);
    }

    [Fact]
    public async Task What_is_said_meanwhile_waits_and_is_answered_next()
    {
        live.Gate = new();
        var session = live.Of(Ana).Start();
        session.Say("red");

        var second = session.Say("blue");
        Assert.Equal(["blue"], session.View.Waiting);
        live.Gate.SetResult();
        await EndAsync(second);

        Assert.Equal(["red", "blue"], session.View.Turns.Select(turn => turn.Utterance));
    }

    [Fact]
    public async Task Asking_again_with_other_words_rolls_the_ledger_back_exactly()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("red"));
        await EndAsync(session.Say("blue"));

        await EndAsync(session.Again(1, "green"));

        Assert.Equal(["green"], (await session.ReadLedgerAsync()).Believed.Select(line => line.Entry!.Facet!.AnyOf[0].Value));
        Assert.Equal(["green"], session.View.Turns.Select(turn => turn.Utterance));
        Assert.Empty(live.Requests[^1].Dialogue);
    }

    [Fact]
    public async Task A_turn_that_is_taken_again_twice_believes_only_its_last_words()
    {
        var session = live.Of(Ana).Start();
        foreach (var words in (string[])["red", "blue", "green"])
            await EndAsync(session.View.Turns.Count == 0 ? session.Say(words) : session.Again(1, words));

        Assert.Equal(["green"], (await session.ReadLedgerAsync()).Believed.Select(line => line.Entry!.Facet!.AnyOf[0].Value));
    }

    [Fact]
    public async Task A_like_pressed_while_the_words_come_stands_beside_what_the_turn_learns()
    {
        live.Gate = new();
        var session = live.Of(Ana).Start();
        var turn = session.Say("red");
        while (turn.Progress.Prose.Length == 0) await Task.Delay(5);

        await session.Feedback.PressAsync(new("1"), Opinion.Liked, session.Id, 1);
        live.Gate.SetResult();
        var kept = await EndAsync(turn);

        var ledger = await session.ReadLedgerAsync();
        Assert.Equal(2, ledger.Believed.Count());
        Assert.Equal(2, kept!.Lines[0].Number);   // moved behind the like, wherever the turn speaks of it
        Assert.Equal(2, kept.Parts.OfType<NotedPart>().Single().Lines[0].Number);
    }

    [Fact]
    public async Task What_a_server_that_died_had_not_answered_is_there_to_be_answered_once()
    {
        live.Gate = new();
        var session = live.Of(Ana).Start();
        foreach (var said in (LiveTurn[])[session.Say("red", new("red", [new(IntentKind.Recommend, 1, new(0, 3))])), session.Say("blue")]) await said.Noted;

        live.Restart();   // nobody was told to stop
        live.Gate = Opened();
        var again = (await live.Of(Ana).OpenAsync(session.Id))!;
        Assert.Equal(("red", "This was not answered."), (again.View.Unanswered, again.View.Problem));
        Assert.Equal(["blue"], again.View.Waiting);
        await EndAsync(again.Retry());
        while (again.View.Turns.Count < 2) await Task.Delay(5);
        while (again.View.Live is not null) await Task.Delay(5);

        live.Restart();
        var last = (await live.Of(Ana).OpenAsync(session.Id))!;
        Assert.Equal(["red", "blue"], last.View.Turns.Select(turn => turn.Utterance));
        Assert.Equal((null, 0), (last.View.Unanswered, last.View.Waiting.Count));
        Assert.NotNull(live.Requests.Last(request => request.Utterance == "red").Act);   // a pressed chip means what it meant
    }

    [Fact]
    public async Task What_is_stopped_or_given_up_is_not_asked_for_again()
    {
        live.Gate = new();
        var session = live.Of(Ana).Start();
        var first = session.Say("red");
        session.Say("blue");
        while (first.Progress.Prose.Length == 0) await Task.Delay(5);
        session.Stop();
        await EndAsync(first);
        live.Gate = Opened();
        await EndAsync(session.Say("fail"));
        await EndAsync(session.Say("green"));

        live.Restart();
        var again = (await live.Of(Ana).OpenAsync(session.Id))!;

        Assert.Equal(["red", "green"], again.View.Turns.Select(turn => turn.Utterance));
        Assert.Equal((null, 0), (again.View.Unanswered, again.View.Waiting.Count));
    }

    [Fact]
    public async Task A_changed_message_that_failed_replaces_the_old_one_when_it_is_tried_again()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("red"));
        live.Fails = true;
        await EndAsync(session.Again(1, "green"));
        live.Fails = false;

        await EndAsync(session.Retry());

        Assert.Equal(["green"], session.View.Turns.Select(turn => turn.Utterance));
    }

    [Fact]
    public async Task A_failed_turn_says_so_and_can_be_tried_again()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("fail"));

        Assert.Contains("try it again", session.View.Problem, StringComparison.Ordinal);
        Assert.Equal("fail", session.View.Unanswered);
        await EndAsync(session.Say("red"));
        Assert.Null(session.View.Problem);
        Assert.Single(session.View.Turns);
    }

    [Fact]
    public async Task A_temporary_chat_knows_the_taste_and_leaves_no_trace()
    {
        await live.Of(Ana).Feedback.PressAsync(new("1"), Opinion.Liked);
        var before = await live.Store.ExportAsync(Ana);

        var session = await live.Of(Ana).StartTemporaryAsync();
        await EndAsync(session.Say("red"));
        await session.Feedback.PressAsync(new("2"), Opinion.Hidden, session.Id, 1);

        Assert.Contains(live.Requests[^1].Ledger.Believed, line => line.Entry!.Item?.Value == "1");
        Assert.Equivalent(before, await live.Store.ExportAsync(Ana), strict: true);
    }

    [Fact]
    public async Task A_verdict_on_an_answer_is_kept_and_exported()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("red"));
        await EndAsync(session.Say("blue"));

        await session.JudgeAsync(1, new(false, "too red", DateTimeOffset.UnixEpoch));

        var archive = await live.Of(Ana).Data.ExportAsync();
        Assert.Equal("too red", archive!.Chats[0].Turns[0].Verdict?.Comment);
        Assert.Equal(2, archive.Chats[0].Turns.Count);
    }

    [Fact]
    public async Task An_impersonal_chat_says_so_to_the_dialogue()
    {
        var session = live.Of(Ana).Start();
        session.Personalise(false);

        await EndAsync(session.Say("red"));

        Assert.True(live.Requests[^1].State.IsImpersonal);
    }
}
