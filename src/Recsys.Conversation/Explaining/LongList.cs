using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>The list that a request leads to, far beyond what is shown: the place of an item in it is where it would stand.</summary>
internal sealed class LongList(RecommendationPipeline pipeline)
{
    private const int Length = 200;

    /// <summary>What models propose, best first; what merely filled up is left out.</summary>
    public async Task<Recommendation> OfAsync(RecommendationRequest request, CancellationToken cancellationToken)
    {
        var (slate, trace) = await pipeline.RecommendAsync(request with { Count = Length }, cancellationToken);
        return new(new([.. slate.Items.SkipLast(trace.Backfilled)]), trace);
    }
}
