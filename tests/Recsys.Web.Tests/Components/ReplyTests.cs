using Bunit;
using Recsys.Core.Dialogue;
using Recsys.Core.Store;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Tests.Components;

public sealed class ReplyTests : RoomContext
{
    [Fact]
    public async Task A_step_that_did_without_the_language_model_says_so_once_and_offers_to_ask_again()
    {
        var turn = await AskAsync("something good");
        StepNote note = new("write", "timeout", "It took too long.") { IsFallback = true };
        var told = turn with { Kept = turn.Kept! with { Trace = turn.Kept.Trace with { Notes = [note, note, new("re-rank", "well-formed", "All is well.")] } }, IsLast = true };

        var notes = Render<ReplyNotes>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Turn, told));

        Assert.Equal("Answered without the language model: It took too long.", notes.Find(".notice span").TextContent);
        Assert.Equal("Ask it again", notes.Find(".notice button").TextContent);
    }

    [Fact]
    public async Task What_was_noted_is_told_and_no_longer_when_it_was_taken_back()
    {
        var turn = await AskAsync("no horror");

        var before = Render<ReplyNotes>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Turn, turn)).Markup;
        await Room.UndoTurnNotesAsync(1);
        var after = Render<ReplyNotes>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Turn, turn)).Markup;

        Assert.Contains("Noted for this chat: No horror", before, StringComparison.Ordinal);
        Assert.DoesNotContain("horror", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_is_kept_changed_and_taken_back()
    {
        await AskAsync("something good");
        var verdict = Render<ReplyVerdict>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Number, 1));
        List<TurnVerdict?> kept = [];

        foreach (var thumb in (int[])[0, 1, 1])
        {
            await verdict.FindAll("button[aria-pressed]")[thumb].ClickAsync(new());
            kept.Add(Room.VerdictOn(1));
        }

        Assert.Equal([true, false, null], kept.Select(one => one?.IsHelpful));
    }
}
