using System.CommandLine;
using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Storage;
using Recsys.Storage.Splits;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data split ml-100k --out ./splits/ml-100k</c></summary>
internal sealed class SplitCommand : Verb
{
    private const string Random = "random";
    private const string LastOut = "leave-one-out";

    private readonly Argument<string> dataSet = DataOptions.DataSet();
    private readonly Option<string> method = new("--method") { Description = "How to split: by chance within each user, or each user's last two items.", DefaultValueFactory = _ => Random };
    private readonly Option<int> seed = new("--seed") { Description = "Seed of the random split.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> validShare = Share("--valid-share", "Share of each user's interactions for validation, 0 to 0.5.");
    private readonly Option<double> testShare = Share("--test-share", "Share of each user's interactions for the test, 0 to 0.5.");
    private readonly Option<string> output = new("--out") { Description = "The new folder.", Required = true };
    private readonly Option<string> dataDirectory = DataOptions.Directory();

    public SplitCommand(Terminal terminal) : base("split", "Splits a data set into training, validation and test.",
        "recsys data split ml-100k --out ./splits/ml-100k --seed 7", "recsys data split ml-100k --method leave-one-out --out ./splits/ml-100k-last")
    {
        method.AcceptOnlyFromAmong(Random, LastOut);
        Add(dataSet);
        foreach (var option in (Option[])[method, seed, validShare, testShare, output, dataDirectory]) Add(option);
        SetAction(input =>
        {
            var data = new DataSetStore(input.GetRequiredValue(dataDirectory)).Open(input.GetRequiredValue(dataSet));
            var split = Split(input, data.ReadInteractions());
            var info = Info(input, data, split);
            SplitFolder.Write(input.GetRequiredValue(output), split, info);
            terminal.Show(input, info, CliJson.Default.SplitInfo, made => Tables.OfFacts(
                ("folder", Path.GetFullPath(input.GetRequiredValue(output))), ("method", made.Method),
                ("train", $"{made.Train:N0}"), ("valid", $"{made.Valid:N0}"), ("test", $"{made.Test:N0}")));
        });
    }

    private DataSplit Split(ParseResult input, InteractionTable table) => input.GetRequiredValue(method) == Random
        ? RandomSplit.PerUser(table, input.GetValue(seed), input.GetValue(validShare), input.GetValue(testShare))
        : LeaveOneOut.Split(table);

    private SplitInfo Info(ParseResult input, DataSet data, DataSplit split)
    {
        var isRandom = input.GetRequiredValue(method) == Random;
        return new()
        {
            Method = input.GetRequiredValue(method),
            DataSet = data.Name,
            DataSha256 = data.ContentHash,
            Seed = isRandom ? input.GetValue(seed) : 0,
            ValidShare = isRandom ? input.GetValue(validShare) : 0,
            TestShare = isRandom ? input.GetValue(testShare) : 0,
            Train = split.Train.Count,
            Valid = split.Valid.Count,
            Test = split.Test.Count,
        };
    }

    private static Option<double> Share(string name, string description)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => 0.1 };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && double.TryParse(given.Tokens[0].Value, out var share) && share is not (>= 0 and <= 0.5)) given.AddError($"{name} is a share from 0 to 0.5.");
        });
        return option;
    }
}
