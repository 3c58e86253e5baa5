namespace Recsys.Cli.Bench;

/// <summary>Quantiles of one step over the requests, in milliseconds.</summary>
internal sealed record PipelineBenchRow(string Step, double P50, double P95);
