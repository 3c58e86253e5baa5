namespace Recsys.Cli.Bench;

/// <summary>One model's figures: quantiles over the requests of one user, in milliseconds, and the median of a batch.</summary>
internal sealed record ServingBenchRow(string Model, int Items, string Provider, double P50, double P95, double P99, double BatchMilliseconds);
