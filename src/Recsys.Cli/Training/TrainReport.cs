using Recsys.Models.Runs;

namespace Recsys.Cli.Training;

/// <summary>What <c>recsys train</c> shows.</summary>
/// <param name="Preset">The size of the data, which chose the preset.</param>
/// <param name="Mean">Test metrics over all seeds: each user's mean over the seeds, with intervals over users.</param>
internal sealed record TrainReport(string Model, string Data, string Split, string Preset, IReadOnlyList<TrainedRun> Runs, IReadOnlyList<TestColumn> Mean);
