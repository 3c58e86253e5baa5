using System.CommandLine;
using Recsys.Storage.Import;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data import ml-100k --name ml-100k</c></summary>
internal sealed class ImportCommand : Verb
{
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly ImportOptions options = new();

    public ImportCommand(Terminal terminal) : base("import", "Imports a data set: a folder or file of a public format, or any table with a column mapping.",
        "recsys data import ml-100k/",
        "recsys data import ratings.csv.gz --name shop --user-column customer --item-column product --max-bad 10",
        "recsys data import clicks.tsv --no-header --user-column 2 --item-column 1 --duplicates last",
        "recsys data import Beauty.txt.gz --name beauty --items items.jsonl --schema schema.json")
    {
        Add(dataDirectory);
        options.AddTo(this);
        SetAction((input, cancellationToken) => Task.Run(
            () =>
            {
                var importer = new DataSetImporter(new(input.GetRequiredValue(dataDirectory)));
                using var progress = new ProgressLine(terminal);
                var report = importer.Import(options.Request(input), new Counted(progress), cancellationToken);
                progress.Dispose();
                Say(terminal, report);
                terminal.Show(input, ImportResult.Of(report), CliJson.Default.ImportResult, DataTables.Imported);
            },
            cancellationToken));
    }

    /// <summary>What the person should know beside the result.</summary>
    public static void Say(Terminal terminal, ImportReport report)
    {
        foreach (var row in report.Bad) terminal.Note($"left out: {row}");
        if (report.BadCount > report.Bad.Count) terminal.Note($"left out: {report.BadCount - report.Bad.Count:N0} more bad rows");
        foreach (var note in report.Notes) terminal.Note(note);
        if (report.Data.Info.Licence.Length > 0) terminal.Note($"Licence: {report.Data.Info.Licence}");
    }

    /// <summary>Words for the progress of an import.</summary>
    private sealed class Counted(ProgressLine line) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => line.Show($"{value.Rows:N0} rows, {value.Share:P0}");
    }
}
