using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Ratings: "4/5", "8 out of 10", "three and a half stars", "10 points".</summary>
internal sealed class RatingRecognizer : IRecognizer
{
    private const double Stars = 5, Points = 10;

    public IEnumerable<Reading> Read(TokenText text, ShownItems shown)
    {
        for (var start = 0; start < text.Count; start++)
            if (text.Tokens[start].IsWord && text.Tokens[start].Number is { } value && Rating(text, start, value) is { } rating)
                yield return rating;
    }

    private static RatingReading? Rating(TokenText text, int start, double value)
    {
        var next = start + 1;
        if (text.Word(next) == "and" && text.Word(next + 1) == "a" && text.Word(next + 2) == "half") (value, next) = (value + 0.5, next + 3);
        var scale = text.Word(next) is "/" ? next + 1 : text.Word(next) == "out" && text.Word(next + 1) == "of" ? next + 2 : -1;
        if (scale >= 0 && scale < text.Count && text.Tokens[scale].Number is 5 or 10 or 100)
            return Within(start, scale + 1, value, text.Tokens[scale].Number!.Value);
        return text.Word(next) is "star" or "stars" ? Within(start, next + 1, value, Stars)
            : text.Word(next) is "points" ? Within(start, next + 1, value, Points)
            : null;
    }

    private static RatingReading? Within(int start, int end, double value, double scale) => value <= scale ? new(start, end, value, scale) : null;
}
