using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Storage.Tests.Store;

/// <summary>What every <see cref="IRecsysStore"/> promises; each store runs this suite.</summary>
public abstract class StoreContractTests : IAsyncLifetime
{
    private static readonly DateTimeOffset noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId ana = new("ana"), ben = new("ben");

    protected IRecsysStore Store { get; private set; } = null!;

    protected abstract IRecsysStore Open();

    protected abstract void DeleteFiles();

    public async ValueTask InitializeAsync()
    {
        Store = Open();
        await Store.SaveUserAsync(new(ana, "Ana", noon));
        await Store.SaveUserAsync(new(ben, "Ben", noon));
        await Store.SaveChatAsync(ana, new("chat", "Films for Friday", noon, noon));
    }

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        DeleteFiles();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var ledger = Likes("1", "2");
        await Store.SaveTurnAsync(ana, "chat", Turn(1), ledger.Lines);
        var before = await Store.ExportAsync(ana);

        Store.Dispose();
        Store = Open();

        Assert.Equivalent(before, await Store.ExportAsync(ana), strict: true);
        Assert.Equal(["Ana", "Ben"], (await Store.ListUsersAsync()).Select(user => user.Name));
    }

    [Fact]
    public async Task A_turn_can_give_the_chat_a_title_and_does_not_keep_it_itself()
    {
        await Store.SaveTurnAsync(ana, "chat", Turn(1) with { Title = "Trains" }, []);
        await Store.SaveTurnAsync(ana, "chat", Turn(2), []);

        Assert.Equal("Trains", (await Store.FindChatAsync(ana, "chat"))!.Title);
        Assert.All(await Store.ReadTurnsAsync(ana, "chat"), turn => Assert.Null(turn.Title));
    }

    [Fact]
    public async Task A_ledger_line_that_does_not_follow_is_refused_and_nothing_is_written()
    {
        await Store.AppendLedgerAsync(ana, Likes("1").Lines);

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.AppendLedgerAsync(ana, [Likes("1", "2").Lines[1], Likes("1").Lines[0]]));

        Assert.Single((await Store.ReadLedgerAsync(ana)).Lines);
    }

    [Fact]
    public async Task A_turn_is_not_kept_when_its_ledger_lines_are_refused()
    {
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveTurnAsync(ana, "chat", Turn(1), [Likes("1", "2").Lines[1]]));

        Assert.Empty(await Store.ReadTurnsAsync(ana, "chat"));
    }

    [Fact]
    public async Task A_gap_in_the_turns_is_refused() =>
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveTurnAsync(ana, "chat", Turn(2), []));

    [Fact]
    public async Task Writing_an_earlier_turn_again_drops_those_after_it()
    {
        for (var number = 1; number <= 3; number++) await Store.SaveTurnAsync(ana, "chat", Turn(number), []);

        await Store.SaveTurnAsync(ana, "chat", Turn(2) with { Utterance = "Something else" }, []);

        Assert.Equal(["Utterance 1", "Something else"], (await Store.ReadTurnsAsync(ana, "chat")).Select(turn => turn.Utterance));
    }

    [Fact]
    public async Task Twelve_turns_come_back_in_order()
    {
        for (var number = 1; number <= 12; number++) await Store.SaveTurnAsync(ana, "chat", Turn(number), []);

        Assert.Equal(Enumerable.Range(1, 12), (await Store.ReadTurnsAsync(ana, "chat")).Select(turn => turn.Number));
    }

    [Fact]
    public async Task What_was_said_is_kept_until_the_turn_that_answers_it_is()
    {
        foreach (var id in (string[])["first", "second", "third"])
            await Store.SaveUnansweredAsync(ana, "chat", Said(id));

        await Store.SaveTurnAsync(ana, "chat", Turn(1) with { Answers = "first" }, []);
        Assert.True(await Store.DropUnansweredAsync(ana, "chat", "second"));
        Store.Dispose();
        Store = Open();

        Assert.Equal([Said("third")], await Store.ReadUnansweredAsync(ana, "chat"));
    }

    [Fact]
    public async Task A_turn_that_is_refused_leaves_what_it_answers_unanswered()
    {
        await Store.SaveUnansweredAsync(ana, "chat", Said("first"));

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveTurnAsync(ana, "chat", Turn(1) with { Answers = "first" }, [Likes("1", "2").Lines[1]]));

        Assert.Single(await Store.ReadUnansweredAsync(ana, "chat"));
    }

    [Fact]
    public async Task What_was_said_to_another_persons_chat_is_not_found_and_goes_with_the_chat()
    {
        await Store.SaveUnansweredAsync(ana, "chat", Said("first"));

        Assert.Empty(await Store.ReadUnansweredAsync(ben, "chat"));
        Assert.False(await Store.DropUnansweredAsync(ben, "chat", "first"));
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveUnansweredAsync(ben, "chat", Said("mine")));
        await Store.DeleteChatAsync(ana, "chat");
        await Store.SaveChatAsync(ana, new("chat", "Anew", noon, noon));
        Assert.Empty(await Store.ReadUnansweredAsync(ana, "chat"));
    }

    [Fact]
    public async Task Another_persons_chat_is_not_found_and_cannot_be_written_or_deleted()
    {
        await Store.SaveTurnAsync(ana, "chat", Turn(1), []);

        Assert.Null(await Store.FindChatAsync(ben, "chat"));
        Assert.Empty(await Store.ReadTurnsAsync(ben, "chat"));
        Assert.Empty(await Store.ListChatsAsync(ben));
        Assert.False(await Store.DeleteChatAsync(ben, "chat"));
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveTurnAsync(ben, "chat", Turn(2), []));
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.SaveChatAsync(ben, new("chat", "Mine now", noon, noon)));
        Assert.Equal("Films for Friday", (await Store.FindChatAsync(ana, "chat"))?.Title);
    }

    [Fact]
    public async Task People_whose_ids_differ_in_case_are_two()
    {
        await Store.SaveUserAsync(new(new("Ana"), "Another Ana", noon));
        await Store.AppendLedgerAsync(new("Ana"), Likes("1").Lines);

        Assert.Equal("Ana", (await Store.FindUserAsync(ana))?.Name);
        Assert.Empty((await Store.ReadLedgerAsync(ana)).Lines);
    }

    [Fact]
    public async Task Chats_come_back_the_last_changed_first()
    {
        await Store.SaveChatAsync(ana, new("later", "Later", noon, noon.AddHours(1)));
        await Store.SaveTurnAsync(ana, "chat", Turn(1) with { When = noon.AddHours(2) }, []);

        Assert.Equal(["chat", "later"], (await Store.ListChatsAsync(ana)).Select(chat => chat.Id));
    }

    [Fact]
    public async Task Deleting_a_chat_keeps_what_was_learnt_in_it()
    {
        await Store.SaveTurnAsync(ana, "chat", Turn(1), Likes("1").Lines);

        Assert.True(await Store.DeleteChatAsync(ana, "chat"));

        Assert.Empty(await Store.ListChatsAsync(ana));
        Assert.Single((await Store.ReadLedgerAsync(ana)).Lines);
    }

    [Fact]
    public async Task An_archive_restores_the_person_exactly()
    {
        await Store.SaveTurnAsync(ana, "chat", Turn(1), Likes("1", "2").Retract(1, "undo", noon).Lines);
        await Store.SaveUnansweredAsync(ana, "chat", Said("first"));
        var archive = await Store.ExportAsync(ana);

        Assert.True(await Store.DeleteUserAsync(ana));
        Assert.Null(await Store.ExportAsync(ana));
        Assert.Empty((await Store.ReadLedgerAsync(ana)).Lines);
        await Store.ImportAsync(archive!);

        Assert.Equivalent(archive, await Store.ExportAsync(ana), strict: true);
    }

    [Fact]
    public async Task An_archive_of_somebody_who_is_there_is_refused_whole()
    {
        var archive = (await Store.ExportAsync(ana))! with { Profile = new(new("carl"), "Carl", noon) };   // Ana's chat, another name

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.ImportAsync(archive));

        Assert.Null(await Store.FindUserAsync(new("carl")));
    }

    [Fact]
    public async Task Eight_writers_at_once_lose_nothing()
    {
        const int each = 30;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var (user, chat) = (new UserId($"writer {writer}"), $"chat {writer}");
            await Store.SaveUserAsync(new(user, "A writer", noon));
            await Store.SaveChatAsync(user, new(chat, "A chat", noon, noon));
            for (var number = 1; number <= each; number++)
            {
                var ledger = await Store.ReadLedgerAsync(user);
                await Store.SaveTurnAsync(user, chat, Turn(number), [.. Add(ledger, $"{number}").Lines.Skip(ledger.Lines.Count)]);
            }
        })));

        for (var writer = 0; writer < 8; writer++)
        {
            Assert.Equal(each, (await Store.ReadLedgerAsync(new($"writer {writer}"))).Lines.Count);
            Assert.Equal(each, (await Store.ReadTurnsAsync(new($"writer {writer}"), $"chat {writer}")).Count);
        }
    }

    private static ChatTurn Turn(int number) => new(number, noon, $"Utterance {number}", """{"prose":"Here is one."}""");

    private static Unanswered Said(string id) => new(id, noon, $"Utterance of {id}") { Replaces = 2 };

    private static PreferenceLedger Likes(params string[] items) => items.Aggregate(PreferenceLedger.Empty, Add);

    private static PreferenceLedger Add(PreferenceLedger ledger, string item) =>
        ledger.State(PreferenceEntry.About(new ItemId(item), Opinion.Liked, new(Origin.Utterance, "I like it", "chat", 1)), $"turn {item}", noon);
}
