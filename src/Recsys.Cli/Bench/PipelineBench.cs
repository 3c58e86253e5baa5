using System.Diagnostics;
using Recsys.Core;
using Recsys.Core.Pipeline;

namespace Recsys.Cli.Bench;

/// <summary>Asks the composed recommender what a turn of a conversation asks it.</summary>
internal sealed class PipelineBench(ICatalog catalog, RecommendationPipeline pipeline)
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(1);

    public async Task<PipelineBenchReport> RunAsync(int history, int count, int requests, CancellationToken cancellationToken)
    {
        var before = Load.Average();
        Random random = new(1);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < warmUp;) await AskAsync();

        var times = new (double List, double Reasons)[requests];
        for (var i = 0; i < requests; i++) times[i] = await AskAsync();
        return new(history, count, requests, $"{before} → {Load.Average()}",
            [Row("list", time => time.List), Row("influences", time => time.Reasons)]);

        async Task<(double List, double Reasons)> AskAsync()
        {
            RecommendationRequest request = new(Past(history, random), count);
            var began = Stopwatch.GetTimestamp();
            var slate = (await pipeline.RecommendAsync(request, cancellationToken)).Slate;
            var shown = Stopwatch.GetTimestamp();
            await pipeline.InfluencesAsync(request, slate, cancellationToken);
            return (Stopwatch.GetElapsedTime(began, shown).TotalMilliseconds, Stopwatch.GetElapsedTime(shown).TotalMilliseconds);
        }

        PipelineBenchRow Row(string step, Func<(double List, double Reasons), double> of) =>
            new(step, Quantiles.Of([.. times.Select(of)], 0.5), Quantiles.Of([.. times.Select(of)], 0.95));
    }

    private UserHistory Past(int length, Random random) =>
        UserHistory.OfLiked(random.GetItems<Item>([.. catalog.Items], length * 2).Select(item => item.Id).Distinct().Take(length));
}
