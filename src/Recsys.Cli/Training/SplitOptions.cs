using System.CommandLine;
using Recsys.Cli.Data;
using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Models.Runs;
using Recsys.Models.Training;
using Recsys.Storage;
using Recsys.Storage.Splits;

namespace Recsys.Cli.Training;

/// <summary>The options that say which interactions a command works on and how they are split.</summary>
internal sealed class SplitOptions
{
    private readonly Option<string> data = new("--data") { Description = "The name of an imported data set, or the path of its folder." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string> split = new("--split") { Description = "A folder with train.tsv, valid.tsv and test.tsv; with --data, ratings and times come from there." };
    private readonly Option<string> protocol = new("--protocol") { Description = "random (8:1:1 within each user) or leave-one-out; the model's own where it is left out." };
    private readonly Option<int> splitSeed = new("--split-seed") { Description = "Seed of the random split.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        protocol.AcceptOnlyFromAmong("random", "leave-one-out");
        foreach (var option in (Option[])[data, dataDirectory, split, protocol, splitSeed]) command.Add(option);
        command.Validators.Add(input =>
        {
            if (input.GetResult(data) is null && input.GetResult(split) is null) input.AddError("Name the interactions with --data or with --split.");
        });
    }

    /// <summary>Reads and splits the interactions.</summary>
    /// <param name="usual">The protocol where none was named.</param>
    /// <exception cref="InvalidDataException">There is no such data, or it is damaged or too small.</exception>
    public RunData Read(ParseResult input, SplitProtocol usual)
    {
        var named = Protocol(input.GetValue(protocol));
        var set = input.GetResult(data) is null ? null : new DataSetStore(input.GetRequiredValue(dataDirectory)).Open(input.GetRequiredValue(data));
        var read = input.GetValue(split) is { } folder ? Fixed(folder, set, named ?? usual) : Split(set!, named ?? usual, input.GetValue(splitSeed));
        return read.Split.Train.Count > 0 ? read : throw new InvalidDataException($"The training part of {read.Name} is empty; nothing can be learnt from it.");
    }

    /// <summary>The catalogue of the data set; bare items where only a split is named.</summary>
    public Catalog ReadCatalog(ParseResult input, RunData read) => input.GetResult(data) is null
        ? new(new(read.Name, "item", "items", []), read.Split.Train.Items.Ids.Select(id => new Item(new(id), id)))
        : new DataSetStore(input.GetRequiredValue(dataDirectory)).Open(input.GetRequiredValue(data)).ReadCatalog();

    private static SplitProtocol? Protocol(string? word) => word switch
    {
        "random" => SplitProtocol.Random,
        "leave-one-out" => SplitProtocol.LeaveOneOut,
        _ => null,
    };

    private static RunData Fixed(string folder, DataSet? set, SplitProtocol protocol)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var made = SplitFolder.ReadInfo(folder);
        return new(SplitFolder.Read(folder, set?.ReadInteractions()), Protocol(made?.Method) ?? protocol, set?.Name ?? made?.DataSet ?? name, $"fixed files {name}", set?.Info.Licence ?? "");
    }

    private static RunData Split(DataSet set, SplitProtocol protocol, int seed)
    {
        var table = set.ReadInteractions();
        return protocol == SplitProtocol.Random
            ? new(RandomSplit.PerUser(table, seed), protocol, set.Name, $"random 8:1:1 per user, seed {seed}", set.Info.Licence)
            : new(LeaveOneOut.Split(table), protocol, set.Name, "leave-one-out", set.Info.Licence);
    }
}
