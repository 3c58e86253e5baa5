namespace Recsys.Conversation.Slates;

/// <summary>
/// How much it counts what most people choose, by how much is known of a person: as a factor on popularity's usual weight,
/// which is a hundredth of the best model's. Learned on people who were new to the models, see the README of Recsys.Serving.
/// </summary>
internal static class PopularityWeight
{
    private const double AsTheBestModel = 100;

    // What somebody told is to be seen on the list: with one like or two, popularity alone would serve most people better.
    private const double Most = 50;

    // So many likes tell as much of a taste as what most people choose. The best of a model are mostly outside of a narrowed choice.
    private const double EqualLikes = 1.5;
    private const double EqualLikesUnderConditions = 3;

    /// <param name="likes">How many liked items are known.</param>
    /// <param name="hasConditions">Do conditions narrow the choice?</param>
    public static double Of(int likes, bool hasConditions) => likes == 0
        ? AsTheBestModel
        : Math.Clamp(AsTheBestModel * (hasConditions ? EqualLikesUnderConditions : EqualLikes) / likes, 1, Most);
}
