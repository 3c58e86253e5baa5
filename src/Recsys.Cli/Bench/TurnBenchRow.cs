namespace Recsys.Cli.Bench;

/// <summary>Quantiles of one step, over the turns that took it, in milliseconds.</summary>
internal sealed record TurnBenchRow(string Step, int Turns, double P50, double P95);
