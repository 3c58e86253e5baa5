using System.CommandLine;

namespace Recsys.Cli.Models;

/// <summary><c>recsys models …</c>: which models there are.</summary>
internal sealed class ModelsCommand : Command
{
    public ModelsCommand(Terminal terminal) : base("models", "Lists models and shows what is known of one.")
    {
        Add(new ListModelsCommand(terminal));
        Add(new ShowModelCommand(terminal));
    }
}
