using Bunit;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Web.Components.Cards;

namespace Recsys.Web.Tests.Components;

public sealed class CardTests : RoomContext
{
    [Fact]
    public async Task Every_button_of_a_card_says_what_it_does_to_which_film()
    {
        var turn = await AskAsync("something good");
        var film = Films.Find(Slate(turn).Slate.Items[0].Item)!;

        var card = Render<ItemCard>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Item, film.Id).Add(it => it.Turn, 1).Add(it => it.Marks, Room.Marks));

        var labels = card.FindAll("button").Select(button => button.GetAttribute("aria-label") ?? "").ToList();
        Assert.Equal(6, labels.Count);
        Assert.All(labels, label => Assert.Contains(film.Title, label, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pressed_button_is_pressed_in_the_ledger_and_on_the_screen_and_comes_up_again()
    {
        var turn = await AskAsync("something good");
        var film = Slate(turn).Slate.Items[0].Item;

        await Room.PressAsync(film, Opinion.Saved, 1);
        var pressed = Render<ItemCard>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Item, film).Add(it => it.Turn, 1).Add(it => it.Marks, Room.Marks));
        await Room.UndoAsync(Room.Notices.Shown[^1]);
        var undone = Render<ItemCard>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Item, film).Add(it => it.Turn, 1).Add(it => it.Marks, Room.Marks));

        Assert.StartsWith("Save for later", pressed.Find("[aria-pressed=true]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(undone.FindAll("[aria-pressed=true]"));
    }

    [Fact]
    public async Task Two_to_four_cards_can_be_compared_and_no_other_number()
    {
        var slate = Slate(await AskAsync("something good"));
        var row = Render<CardRow>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Slate, slate).Add(it => it.Turn, 1).Add(it => it.Marks, Room.Marks));

        await row.InvokeAsync(row.Instance.BeginChoosingAsync);
        List<bool> isPossible = [];
        for (var chosen = 0; chosen < 5; chosen++)
        {
            isPossible.Add(!row.Find("p.row button.primary").HasAttribute("disabled"));
            row.FindAll(".pick input")[chosen].Change(true);
        }
        isPossible.Add(!row.Find("p.row button.primary").HasAttribute("disabled"));

        Assert.Equal([false, false, true, true, true, false], isPossible);
        Assert.Equal(row.Find("ul.cards").Id, JSInterop.VerifyInvoke("recsys.reveal").Arguments.Single());   // what can be chosen is shown
    }

    [Fact]
    public void Cards_of_another_kind_say_so_and_have_no_button_that_would_keep_nothing()
    {
        ElsewhereItem book = new(new("b1"), "Frankenstein", ["horror"]) { Facts = new Dictionary<string, string> { ["author"] = "Mary Shelley" } };

        var row = Render<ElsewhereRow>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Noun, "book").Add(it => it.Plural, "books").Add(it => it.Items, [book]));

        var card = row.Find(".card").TextContent;
        Assert.All(["Frankenstein", "Mary Shelley", "Shares horror", "book"], words => Assert.Contains(words, card, StringComparison.Ordinal));
        Assert.Contains("What you think of them is not kept", row.Find("p.small").TextContent, StringComparison.Ordinal);
        Assert.Empty(row.FindAll("button"));
    }

    [Fact]
    public void A_comparison_holds_the_catalogues_values_and_marks_what_differs()
    {
        var (one, other) = (Films.Items[0], Films.Items[1]);

        var table = Render<ComparisonTable>(parameters => parameters.AddCascadingValue(Room).Add(it => it.Items, [one.Id, other.Id]));

        var years = table.FindAll("tbody tr").Single(row => row.TextContent.Contains("Year", StringComparison.Ordinal));
        Assert.Contains($"{one.Number("year")}", years.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{other.Number("year")}", years.TextContent, StringComparison.Ordinal);
        Assert.Equal(one.Number("year") != other.Number("year"), years.ClassList.Contains("differs"));
    }
}
