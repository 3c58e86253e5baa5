using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Models.Runs;
using Recsys.Models.Training;

namespace Recsys.Models.Tests.Training;

/// <summary>Thirty users, twelve items: enough to train and to validate on.</summary>
internal static class SmallData
{
    public static InteractionTable Table()
    {
        var random = new Random(7);
        var table = new InteractionTable();
        for (var u = 0; u < 30; u++)
        {
            var own = Enumerable.Range(0, 12).ToArray();
            random.Shuffle(own);
            for (var t = 0; t < 8; t++) table.Add(new($"u{u}", $"i{own[t]}", 1 + random.Next(5), t));
        }
        return table;
    }

    public static DataSplit Split() => RandomSplit.PerUser(Table(), seed: 1, 0.2, 0.2);

    public static RunData Run(SplitProtocol protocol = SplitProtocol.Random) => protocol == SplitProtocol.Random
        ? new(Split(), protocol, "small", "random", "for tests")
        : new(LeaveOneOut.Split(Table()), protocol, "small", "leave-one-out");
}
