namespace Recsys.Models.Runs;

/// <summary>The results of a run: <c>metrics.json</c>. It holds no time, so that the same seed writes the same bytes.</summary>
/// <param name="BestEpoch">The epoch whose state was kept; 0 where nothing could be validated and the last one was.</param>
/// <param name="Valid">The validation metric at that epoch.</param>
/// <param name="Test">One entry for each way of masking.</param>
public sealed record RunMetrics(string Model, int Seed, int Epochs, int BestEpoch, KeyValuePair<string, double>? Valid, IReadOnlyList<TestColumn> Test);
