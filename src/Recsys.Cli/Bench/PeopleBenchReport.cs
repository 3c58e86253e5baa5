namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench people</c> shows.</summary>
/// <param name="Known">Likes of a person that the orders rest on.</param>
/// <param name="Likes">Other likes of theirs, to be explained.</param>
internal sealed record PeopleBenchReport(string Who, int People, int Items, int Known, int Likes, IReadOnlyList<PeopleBenchRow> Rows);
