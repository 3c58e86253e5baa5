using System.CommandLine;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data …</c>: everything about data sets.</summary>
internal sealed class DataCommand : Command
{
    public DataCommand(Terminal terminal) : base("data", "Imports, describes, converts and splits data sets.")
    {
        Add(new ListCommand(terminal));
    }
}
