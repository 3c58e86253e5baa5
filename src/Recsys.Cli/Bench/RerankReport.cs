namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench rerank</c> shows.</summary>
/// <param name="Sample">A seeded sample of users, as in Chat-Rec's protocol.</param>
/// <param name="All">Every user with something to find.</param>
/// <param name="Learned">The fusion weights found on the validation part.</param>
/// <param name="LearnedSlopes">How they change with the length of the history, <see cref="Recsys.Serving.Fusion.FusionOptions.HistorySlopes"/>.</param>
internal sealed record RerankReport(
    string Data, string Generator, int Candidates, int K, IReadOnlyList<RerankRow> Sample, IReadOnlyList<RerankRow> All, IReadOnlyDictionary<string, double> Learned, IReadOnlyDictionary<string, double> LearnedSlopes);
