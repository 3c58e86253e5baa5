using System.CommandLine;
using Recsys.Storage;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data describe ml-100k</c></summary>
internal sealed class DescribeCommand : Verb
{
    private readonly Argument<string> dataSet = DataOptions.DataSet();
    private readonly Option<string> dataDirectory = DataOptions.Directory();

    public DescribeCommand(Terminal terminal) : base("describe", "Measures a data set: sizes, ratings, popularity, history lengths.",
        "recsys data describe ml-100k", "recsys data describe ./data/ml-100k --json")
    {
        Add(dataSet);
        Add(dataDirectory);
        SetAction(input =>
        {
            var data = new DataSetStore(input.GetRequiredValue(dataDirectory)).Open(input.GetRequiredValue(dataSet));
            terminal.Show(input, new(data.Info, data.Describe()), CliJson.Default.Description, DataTables.Described);
        });
    }
}
