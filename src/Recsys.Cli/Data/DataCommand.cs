using System.CommandLine;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data …</c>: everything about data sets.</summary>
internal sealed class DataCommand : Command
{
    public DataCommand(Terminal terminal) : base("data", "Imports, describes, converts and splits data sets.")
    {
        Add(new ImportCommand(terminal));
        Add(new DescribeCommand(terminal));
        Add(new ConvertCommand(terminal));
        Add(new SplitCommand(terminal));
        Add(new ListCommand(terminal));
        Add(new FetchCommand(terminal));
    }
}
