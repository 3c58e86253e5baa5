using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>Candidate generation without a conversation: it knows the past and the items that were named, and reads no word.</summary>
public sealed class GeneratorOnly(RecommendationPipeline pipeline, ICatalog catalog) : ISystemUnderTest, ISystemSession
{
    private const int Long = 50;

    public string Name => "generator-only";

    public ISystemSession Begin() => this;

    public async ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default)
    {
        var named = view.Mentioned.Except(view.History.Items.Select(past => past.Item)).Select(item => new HistoryItem(item));
        RecommendationRequest request = new(new([.. view.History.Items, .. named]), Math.Max(view.Count, Long))
        {
            User = view.User,
            Hidden = view.Shown.ToHashSet(),
        };
        var ranked = (await pipeline.RecommendAsync(request, cancellationToken)).Slate.Items.Select(one => one.Item).ToList();
        var slate = ranked.Take(view.Count).ToList();
        return new SystemReply($"For you: {string.Join("; ", slate.Select(item => catalog.Find(item)?.Title))}.", slate) { Ranked = ranked };
    }
}
