using Recsys.Core.Metrics;
using Recsys.Models.Numerics;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>
/// Item-based neighbours (Sarwar et al., WWW 2001): an item's score is its similarity to those of its k nearest items
/// that are in the history, sᵢⱼ = |Nᵢ ∩ Nⱼ| / (√(|Nᵢ| |Nⱼ|) + shrinkage). Where the data has times, a common user counts
/// the more, the nearer in time they had the two.
/// </summary>
public sealed class ItemKnn(TrainingContext context, ItemKnnOptions options) : ItemItemModel("ItemKNN", context)
{
    private const int ItemsAtOnce = 16;

    private protected override void Solve(ItemSets sets, CancellationToken cancellationToken)
    {
        var nearness = options.TimeScale > 0 ? new Nearness(sets, Context.Train, options.TimeScale, options.TimeFloor) : null;
        Rows.InParallel(Items, ItemsAtOnce, Context.Threads, (from, to) =>
        {
            var s = new float[Items];
            for (var j = from; j < to; j++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Array.Clear(s);
                if (nearness is null) sets.CountTogether(j, s);
                else nearness.Count(j, s);
                for (var i = 0; i < Items; i++) s[i] = Similarity(s[i], sets.OfItem[i].Length, sets.OfItem[j].Length);
                s[j] = 0;
                foreach (var i in TopK.Of(s, options.Neighbours)) B[(i * Items) + j] = s[i];
            }
        });
    }

    private float Similarity(float both, int one, int other) =>
        both == 0 ? 0 : both / (MathF.Sqrt((float)one * other) + (float)options.Shrinkage);
}
