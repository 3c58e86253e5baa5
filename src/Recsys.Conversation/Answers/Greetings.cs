using System.Text.RegularExpressions;

namespace Recsys.Conversation.Answers;

/// <summary>Knows a greeting when it sees one.</summary>
internal static partial class Greetings
{
    public static bool Are(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"^\s*(hi|hello|hey|hiya|howdy|greetings|good (morning|afternoon|evening|day))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
