using System.Text;
using System.Text.Json;
using Recsys.Conversation.Sessions;
using Recsys.Core.Ledger;
using Recsys.Core.Store;
using static Recsys.Conversation.Tests.Sessions.SessionFixture;

namespace Recsys.Conversation.Tests.Sessions;

public sealed class ConversationsTests : IDisposable
{
    private readonly SessionFixture live = new();

    public void Dispose() => live.Dispose();

    [Fact]
    public async Task Another_persons_chat_is_not_there_whether_it_is_at_work_or_not()
    {
        var session = live.Of(Ana).Start();
        await EndAsync(session.Say("red"));

        Assert.Null(await live.Of(Ben).OpenAsync(session.Id));
        live.Restart();
        Assert.Null(await live.Of(Ben).OpenAsync(session.Id));
        Assert.False(await live.Of(Ben).DeleteAsync(session.Id));
        await Assert.ThrowsAsync<RefusedException>(() => live.Of(Ben).RenameAsync(session.Id, "Mine"));
        Assert.NotNull(await live.Of(Ana).OpenAsync(session.Id));
    }

    [Fact]
    public async Task Chats_are_found_by_what_was_said_in_them()
    {
        await EndAsync(live.Of(Ana).Start().Say("red"));
        await EndAsync(live.Of(Ana).Start().Say("blue"));

        Assert.Equal(["Blue"], (await live.Of(Ana).ListAsync("blue first")).Select(chat => chat.Title));
        Assert.Empty(await live.Of(Ana).ListAsync("green"));
    }

    [Theory]
    [InlineData(Opinion.Liked)]
    [InlineData(Opinion.Disliked)]
    [InlineData(Opinion.Seen)]
    [InlineData(Opinion.Saved)]
    [InlineData(Opinion.Hidden)]
    [InlineData(Opinion.NotNow)]
    public async Task Every_button_is_undone_exactly(Opinion opinion)
    {
        var ana = live.Of(Ana);
        await ana.Feedback.PressAsync(new("1"), Opinion.Disliked, "chat", 1);
        var before = Believed(await live.Store.ReadLedgerAsync(Ana));

        var change = await ana.Feedback.PressAsync(new("1"), opinion, "chat", 1);
        await ana.Feedback.UndoAsync(change.Cause);

        Assert.Equal(before, Believed(await live.Store.ReadLedgerAsync(Ana)));
    }

    [Fact]
    public async Task Pressing_again_takes_it_back()
    {
        var ana = live.Of(Ana);
        await ana.Feedback.PressAsync(new("1"), Opinion.Liked);

        await ana.Feedback.PressAsync(new("1"), Opinion.Liked);

        Assert.Empty(await ana.Profile.ReadAsync());
    }

    [Fact]
    public async Task A_belief_is_corrected_weakened_pinned_and_forgotten_and_each_is_undone()
    {
        var ana = live.Of(Ana);
        await ana.Feedback.PressAsync(new("1"), Opinion.Liked);
        var line = (await ana.Profile.ReadAsync())[0].Line;

        var corrected = await ana.Profile.CorrectAsync(line);
        Assert.Equal(Opinion.Disliked, (await ana.Profile.ReadAsync()).Single().Entry.Opinion);
        await ana.Profile.UndoAsync(corrected.Cause);
        var weakened = await ana.Profile.WeakenAsync(line);
        Assert.Equal(.5, (await ana.Profile.ReadAsync()).Single().Entry.Strength);
        await ana.Profile.UndoAsync(weakened.Cause);
        await ana.Profile.ForgetAsync(line);

        Assert.Empty(await ana.Profile.ReadAsync());
        await Assert.ThrowsAsync<RefusedException>(() => ana.Profile.ForgetAsync(line));
    }

    [Fact]
    public async Task Everything_is_exported_deleted_and_brought_back()
    {
        var ana = live.Of(Ana);
        await EndAsync(ana.Start().Say("a canary"));
        await ana.Feedback.PressAsync(new("1"), Opinion.Liked);
        var before = await ana.Data.ExportAsync();

        await ana.Data.DeleteAsync();
        Assert.Null(await ana.Data.ExportAsync());
        await ana.Data.ImportAsync(Json(before!));

        Assert.Equivalent(before, await ana.Data.ExportAsync(), strict: true);
    }

    [Fact]
    public async Task An_import_that_does_not_fit_together_changes_nothing()
    {
        var ana = live.Of(Ana);
        await ana.Feedback.PressAsync(new("1"), Opinion.Liked);
        await ana.Feedback.PressAsync(new("2"), Opinion.Liked);
        var before = await ana.Data.ExportAsync();

        await Assert.ThrowsAsync<RefusedException>(() => ana.Data.ImportAsync(Json(before! with { Ledger = [before.Ledger[1]] })));
        await Assert.ThrowsAsync<RefusedException>(() => ana.Data.ImportAsync(new MemoryStream("no json"u8.ToArray())));

        Assert.Equivalent(before, await ana.Data.ExportAsync(), strict: true);
    }

    private static MemoryStream Json(UserArchive archive) => new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(archive, StoreJson.Default.UserArchive)));

    private static List<string> Believed(PreferenceLedger ledger) => [.. ledger.Believed.Select(line => $"{line.Number} {line.Entry!.Opinion} {line.Entry.Item}")];
}
