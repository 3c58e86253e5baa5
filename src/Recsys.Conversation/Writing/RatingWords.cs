using System.Globalization;

namespace Recsys.Conversation.Writing;

/// <summary>Ratings as people say them: to the half point.</summary>
internal static class RatingWords
{
    public static string Of(double rating) => Halves(rating).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>How far off it may be: <c>half a point</c>, <c>one</c>, <c>1.5</c>.</summary>
    public static string Within(double deviation) => Halves(Math.Max(deviation, 0.5)) switch
    {
        0.5 => "half a point",
        1 => "one",
        2 => "two",
        var halves => halves.ToString("0.#", CultureInfo.InvariantCulture),
    };

    private static double Halves(double rating) => Math.Round(rating * 2, MidpointRounding.AwayFromZero) / 2;
}
