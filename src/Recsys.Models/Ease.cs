using Recsys.Models.Numerics;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>EASEᴿ (Steck, WWW 2019): the linear auto-encoder without self-similarity, solved in closed form.</summary>
/// <remarks>
/// min ‖X − XB‖² + λ‖B‖² with diag(B) = 0. Where <see cref="EaseOptions.TimeScale"/> and <see cref="EaseOptions.RatingScale"/> ask for it, XᵀX counts a
/// common user the more, the nearer in time they had the two items and the nearer they rated them (<see cref="Nearness"/>).
/// </remarks>
public sealed class Ease(TrainingContext context, EaseOptions options) : ItemItemModel("EASE", context)
{
    private const int ItemsAtOnce = 16;

    /// <summary>P = (XᵀX + λI)⁻¹, then Bᵢⱼ = −Pᵢⱼ / Pⱼⱼ and Bⱼⱼ = 0 (eqs. 7–8).</summary>
    private protected override void Solve(ItemSets sets, CancellationToken cancellationToken)
    {
        var nearness = options.TimeScale > 0 || options.RatingScale > 0
            ? new Nearness(sets, Context.Train, options.TimeScale, options.TimeFloor, options.RatingScale)
            : null;
        var P = new Block(B, Items, Items);   // in the place of B, from the Gram matrix on
        Rows.InParallel(Items, ItemsAtOnce, Context.Threads, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                if (nearness is null) sets.CountTogether(i, P.Row(i));
                else nearness.Count(i, P.Row(i));
                P.Row(i)[i] += (float)options.Regularization;
            }
        });
        Inverse.InPlace(P, Context.Threads, cancellationToken);

        var scale = new float[Items];
        for (var j = 0; j < Items; j++) scale[j] = -1 / P.Row(j)[j];
        for (var i = 0; i < Items; i++)
        {
            var row = P.Row(i);
            for (var j = 0; j < Items; j++) row[j] *= scale[j];
            row[i] = 0;
        }
    }
}
