using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Core.Splits;

namespace Recsys.Models.Tests.Measurements;

/// <summary>The fixed splits of MovieLens 100K that figures elsewhere are measured on, with the times from u.data.</summary>
internal static class FixedSplit
{
    public static DataSplit Read(string name)
    {
        var times = File.ReadLines(Repository.Data("ml-100k/u.data")).Select(line => line.Split('\t'))
            .ToDictionary(row => (row[0], row[1]), row => long.Parse(row[3]));
        IdMap users = new(), items = new();
        return new(Part("train"), Part("valid"), Part("test"));

        InteractionTable Part(string part)
        {
            var table = new InteractionTable(users, items);
            foreach (var row in File.ReadLines(Repository.Data($"splits/{name}/{part}.tsv")).Select(line => line.Split('\t')))
                table.Add(new(row[0], row[1], 1, times[(row[0], row[1])]));
            return table;
        }
    }

    /// <summary>The test as libraries for research ask it: models know the training part only; the validation part is masked.</summary>
    public static IReadOnlyList<EvaluationCase> TestKnowingTraining(DataSplit split)
    {
        var known = split.Train.Sequences();
        return [.. EvaluationCases.Test(split).Select(one => one with { Query = new(one.Query.User, known[one.Query.User]) })];
    }
}
