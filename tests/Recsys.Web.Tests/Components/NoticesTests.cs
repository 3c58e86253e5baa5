using Bunit;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Tests.Components;

public sealed class NoticesTests : RoomContext
{
    [Fact]
    public async Task The_last_three_changes_can_be_undone_and_each_says_what_it_was()
    {
        var slate = Slate(await AskAsync("something good"));
        foreach (var item in slate.Slate.Items.Take(4)) await Room.PressAsync(item.Item, Opinion.Liked, 1);

        var notices = Render<Notices>(parameters => parameters.AddCascadingValue(Room));

        Assert.Equal(slate.Slate.Items.Skip(1).Take(3).Select(item => $"Liked {Films.Find(item.Item)!.Title}"), notices.FindAll(".toast span").Select(words => words.TextContent));
        Assert.Equal(3, notices.FindAll(".toast button").Count);
    }

    [Fact]
    public async Task What_is_refused_is_said_without_a_way_back()
    {
        await AskAsync("something good");
        await Room.SayAsync(new string('x', 5000));

        var notices = Render<Notices>(parameters => parameters.AddCascadingValue(Room));

        Assert.Contains("4,000 or fewer", notices.Find(".toast").TextContent, StringComparison.Ordinal);
        Assert.Empty(notices.FindAll(".toast button"));
    }

    [Fact]
    public async Task What_is_told_twice_is_shown_once()
    {
        await AskAsync("something good");
        var notices = Render<Notices>(parameters => parameters.AddCascadingValue(Room));

        foreach (var isWanted in new[] { false, true, false }) Room.Personalise(isWanted);
        notices.Render();

        Assert.Equal(["Answers take your taste into account again", "Answers are now those that anybody would get"], notices.FindAll(".toast span").Select(words => words.TextContent));
    }

    [Theory]
    [InlineData("onmouseenter", "onmouseleave")]
    [InlineData("onfocusin", "onfocusout")]
    public async Task They_stay_while_somebody_is_at_them(string coming, string leaving)
    {
        var slate = Slate(await AskAsync("something good"));
        await Room.PressAsync(slate.Slate.Items[0].Item, Opinion.Liked, 1);
        var notices = Render<Notices>(parameters => parameters.AddCascadingValue(Room));

        await notices.Find(".toasts").TriggerEventAsync(coming, EventArgs.Empty);
        Assert.True(Room.Notices.IsHeld);
        await notices.Find(".toasts").TriggerEventAsync(leaving, EventArgs.Empty);

        Assert.False(Room.Notices.IsHeld);
    }
}
