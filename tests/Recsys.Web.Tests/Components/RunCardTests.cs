using Bunit;
using Recsys.Web.Components.Runs;
using Recsys.Web.Runs;
using Recsys.Web.Tests.Runs;

namespace Recsys.Web.Tests.Components;

public sealed class RunCardTests : BunitContext
{
    [Fact]
    public void A_run_shows_its_systems_best_first_and_links_its_report()
    {
        using ScratchFolder scratch = new();
        RunShelf shelf = new(new() { Runs = SampleRun.Write(scratch, "runs/first & last") });

        var card = Render<RunCard>(parameters => parameters.Add(it => it.Run, Assert.Single(shelf.All())));

        Assert.Equal(["ours", "random"], card.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("75.0 %", card.Find("tbody td span").TextContent, StringComparison.Ordinal);
        Assert.Equal("/runs/report?run=first%20%26%20last", card.Find("a.button").GetAttribute("href"));
    }

    [Fact]
    public void A_run_without_results_says_so_and_links_nothing()
    {
        using ScratchFolder scratch = new();
        RunShelf shelf = new(new() { Runs = SampleRun.Write(scratch, "runs/first") });

        var card = Render<RunCard>(parameters => parameters.Add(it => it.Run, Assert.Single(shelf.All()) with { Metrics = null, HasReport = false }));

        Assert.Equal("not finished", card.Find(".badge").TextContent);
        Assert.Empty(card.FindAll("a"));
    }
}
