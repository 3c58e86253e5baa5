using System.CommandLine;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench …</c>: speed beside what the machine could do at best, and quality under the protocols of papers.</summary>
internal sealed class BenchCommand : Command
{
    public BenchCommand(Terminal terminal) : base("bench", "Measures speed beside the limits of the machine, and quality under the protocols of papers.")
    {
        Add(new BenchSearchCommand(terminal));
        Add(new BenchServingCommand(terminal));
        Add(new BenchPipelineCommand(terminal));
        Add(new BenchTurnsCommand(terminal));
        Add(new BenchRatingsCommand(terminal));
        Add(new BenchRerankCommand(terminal));
        Add(new BenchUnderstandingCommand(terminal));
        Add(new BenchDialoguesCommand(terminal));
        Add(new BenchPeopleCommand(terminal));
    }
}
