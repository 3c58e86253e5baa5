using System.CommandLine;
using Recsys.Storage;
using Recsys.Storage.Conversion;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data convert ml-100k --to recbole --out ml-100k-atomic</c></summary>
internal sealed class ConvertCommand : Verb
{
    private readonly Argument<string> dataSet = DataOptions.DataSet();
    private readonly Option<string> to = new("--to") { Description = "The format to write.", Required = true };
    private readonly Option<string> output = new("--out") { Description = "The new folder.", Required = true };
    private readonly Option<string> dataDirectory = DataOptions.Directory();

    public ConvertCommand(Terminal terminal) : base("convert", "Writes a data set in another format.",
        "recsys data convert ml-100k --to recbole --out ./ml-100k-atomic", "recsys data convert ml-100k --to csv --out ./ml-100k-csv")
    {
        to.AcceptOnlyFromAmong([.. DataSetWriter.Formats]);
        Add(dataSet);
        foreach (var option in (Option[])[to, output, dataDirectory]) Add(option);
        SetAction(input =>
        {
            var data = new DataSetStore(input.GetRequiredValue(dataDirectory)).Open(input.GetRequiredValue(dataSet));
            var folder = Path.GetFullPath(input.GetRequiredValue(output));
            DataSetWriter.Write(data, input.GetRequiredValue(to), folder);
            terminal.Show(input, WrittenFolder.Of(folder), CliJson.Default.WrittenFolder, WrittenFolder.Table);
        });
    }
}
