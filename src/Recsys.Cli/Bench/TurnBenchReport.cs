namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench turns</c> measured in one run.</summary>
internal sealed record TurnBenchReport(int Items, int Turns, string LoadAverage, IReadOnlyList<TurnBenchRow> Rows);
