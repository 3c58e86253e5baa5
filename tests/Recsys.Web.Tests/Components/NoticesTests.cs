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
}
