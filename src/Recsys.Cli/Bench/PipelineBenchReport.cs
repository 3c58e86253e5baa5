namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench pipeline</c> measured in one run.</summary>
internal sealed record PipelineBenchReport(int History, int Count, int Requests, string LoadAverage, IReadOnlyList<PipelineBenchRow> Rows);
