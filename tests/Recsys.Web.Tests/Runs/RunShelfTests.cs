using Recsys.Web.Runs;

namespace Recsys.Web.Tests.Runs;

public sealed class RunShelfTests
{
    [Fact]
    public void Runs_are_found_also_in_folders_of_folders_and_other_plans_are_none()
    {
        using ScratchFolder scratch = new();
        SampleRun.Write(scratch, "runs/a/b");
        scratch.Write("runs/other/plan.json", "{ \"mine\": ");

        var run = Assert.Single(Shelf(scratch).All());

        Assert.Equal(("a/b", true, 2), (run.Name, run.HasReport, run.Metrics!.Systems.Count));
    }

    [Fact]
    public void A_run_that_goes_on_is_listed_without_results()
    {
        using ScratchFolder scratch = new();
        SampleRun.Write(scratch, "runs/first");
        File.Delete(Path.Combine(scratch.Path, "runs/first/metrics.json"));
        File.Delete(Path.Combine(scratch.Path, "runs/first/report.html"));

        var run = Assert.Single(Shelf(scratch).All());

        Assert.Null(run.Metrics);
        Assert.False(run.HasReport);
        Assert.Null(Shelf(scratch).Report("first"));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("first/../../secret")]
    [InlineData("/etc")]
    [InlineData("")]
    [InlineData("other")]
    public void Only_what_is_listed_is_opened(string name)
    {
        using ScratchFolder scratch = new();
        SampleRun.Write(scratch, "runs/first");
        scratch.Write("secret/report.html", "secret");
        scratch.Write("runs/other/report.html", "no run");

        Assert.Null(Shelf(scratch).Report(name));
        Assert.NotNull(Shelf(scratch).Report("first"));
    }

    private static RunShelf Shelf(ScratchFolder scratch) => new(new() { Runs = Path.Combine(scratch.Path, "runs") });
}
