using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Explaining;

/// <summary>Decides which falls are worth telling: a place or two would be noise.</summary>
internal static class Counterfactuals
{
    private const int LeastFall = 5;

    public static bool IsTelling(Influence influence) => influence.RankWithout is not { } without || without - influence.Rank >= LeastFall;

    /// <summary>Grows with the fall in octaves: from 2nd to 31st is about 4 of them, and counts 2.</summary>
    public static double Weight(Influence influence) =>
        influence.RankWithout is { } without ? Math.Min(Math.Log2(without / (double)Math.Max(influence.Rank, 1)) / 2, 3) : 3;
}
