using System.CommandLine;
using Recsys.Simulation.Comparison;

namespace Recsys.Cli.Simulation;

/// <summary><c>recsys compare runs/before runs/after</c></summary>
internal sealed class CompareCommand : Verb
{
    private readonly Argument<string> first = new("run-a") { Description = "The folder of a run; with several systems FOLDER:SYSTEM." };
    private readonly Argument<string> second = new("run-b") { Description = "The other." };

    public CompareCommand(Terminal terminal) : base("compare", "Compares two simulated runs conversation by conversation.",
        "recsys compare runs/before runs/after", "recsys compare runs/mine:popularity runs/mine:attribute-matcher")
    {
        Add(first);
        Add(second);
        SetAction(input =>
        {
            var comparison = RunComparison.Of(ComparedRun.Read(input.GetRequiredValue(first)), ComparedRun.Read(input.GetRequiredValue(second)));
            terminal.Show(input, comparison, CliJson.Default.RunComparison, ComparisonTable.Of);
        });
    }
}
