using System.CommandLine;

namespace Recsys.Cli.Starter;

/// <summary><c>recsys starter …</c>: what lies in the box.</summary>
internal sealed class StarterCommand : Command
{
    public StarterCommand(Terminal terminal) : base("starter", "Builds the trained models of the box again.")
    {
        Add(new BuildCommand(terminal));
    }
}
