using System.Text.RegularExpressions;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>Knows whoever turns away from all that was asked for: "something else entirely".</summary>
internal static partial class Departures
{
    public static bool Are(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"\b(completely|totally|entirely|altogether|wholly|radically|utterly|quite) (different|else|new|other)\b|\b(different|else|new) (entirely|completely|totally|altogether)\b|\b(a |total |complete )?change of (scene|scenery|pace|direction|mood|tack)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
