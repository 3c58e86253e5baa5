using System.Text.RegularExpressions;

namespace Recsys.Conversation.Tracking;

/// <summary>Knows whether an utterance adds to what was asked for instead of replacing it.</summary>
internal static partial class Additions
{
    public static bool Are(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"^\s*(and|plus)\b|\btoo(?=[.,!?;]|\s*$)|\b(also|as well|in addition|additionally)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
