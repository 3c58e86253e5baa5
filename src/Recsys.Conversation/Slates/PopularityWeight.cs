namespace Recsys.Conversation.Slates;

/// <summary>
/// How much it counts what most people choose, by how much is known of a person: as a factor on popularity's usual weight,
/// which is a hundredth of the best model's. Learned on people who were new to the models, see the README.
/// </summary>
internal static class PopularityWeight
{
    private const double OfNewcomers = 100;

    // What somebody told is to be seen on the list: before a few likes are known, popularity would win more than this.
    private const double Most = 50;

    // A model that knows one like is worth a third of this, with three likes as much: the fewer, the less it can tell apart.
    private const double OfOneLike = 150;
    private const double OfOneLikeUnderConditions = 300;

    /// <param name="likes">How many liked items are known.</param>
    /// <param name="hasConditions">Do conditions narrow the choice? Then the models' best are mostly outside of it.</param>
    public static double Of(int likes, bool hasConditions) => likes == 0
        ? OfNewcomers
        : Math.Clamp((hasConditions ? OfOneLikeUnderConditions : OfOneLike) / likes, 1, Most);
}
