using System.CommandLine;

namespace Recsys.Cli.Bench;

/// <summary><c>recsys bench …</c>: speed, measured beside what the machine could do at best.</summary>
internal sealed class BenchCommand : Command
{
    public BenchCommand(Terminal terminal) : base("bench", "Measures speed beside the limits of the machine.")
    {
        Add(new BenchSearchCommand(terminal));
        Add(new BenchServingCommand(terminal));
        Add(new BenchPipelineCommand(terminal));
    }
}
