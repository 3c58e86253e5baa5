using System.Text.RegularExpressions;

namespace Recsys.Conversation.Tracking;

/// <summary>Knows whoever wants a list and no questions: "just show me something".</summary>
internal static partial class Impatience
{
    public static bool Shows(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"\bjust (show|give|tell|find|pick|choose|recommend|suggest|put)\b|\b(surprise|impress) (me|us)\b|\b(any|what)(thing|ever)( at all)?[.!]*\s*$|\b(no|without|stop|skip the|enough) (more )?(questions?|asking)\b|\bdo(n't| not|nt) ask\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
