using Recsys.Core.Splits;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>The interactions of a run, already split, and what is known of them.</summary>
/// <param name="Name">What people call the data: <c>ml-100k</c>.</param>
/// <param name="SplitName">How it was split, in words: <c>leave-one-out</c>, <c>random 8:1:1 per user, seed 1</c>, <c>fixed files</c>.</param>
/// <param name="Licence">What the data's licence asks for; empty where nothing is known.</param>
public sealed record RunData(DataSplit Split, SplitProtocol Protocol, string Name, string SplitName, string Licence = "")
{
    public int Interactions => Split.Train.Count + Split.Valid.Count + Split.Test.Count;

    public RunDataFacts Facts() => new(
        Name, SplitName, Protocol, Split.Train.Users.Count, Split.Train.Items.Count,
        Split.Train.Count, Split.Valid.Count, Split.Test.Count, DataHash.Of(Split));
}
