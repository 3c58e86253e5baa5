using System.Text.RegularExpressions;

namespace Recsys.Simulation.Users;

/// <summary>Tells by its words whether an utterance takes what was shown: for counting what a language model says against what code decided.</summary>
internal static partial class Acceptance
{
    public static bool IsIn(string text) => Sentence().Split(text).Any(sentence => Yes().IsMatch(sentence) && !But().IsMatch(sentence));

    [GeneratedRegex(@"(?<=[.!?;])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(i(['’]ll| will) (take|watch|go with|go for|try|pick|choose)|i accept|sold\b|i(['’]m| am) (sold|happy with)|let(['’]s| us) (go with|watch|take)|works for me"
        + @"|(that|this|it)(['’]s| is| sounds| looks)? (perfect|great|wonderful|exactly|just what|just right|the one|it)\b|perfect\b|exactly what i|just what i|you(['’]ve| have)? (found|nailed) it|sounds (perfect|great|good))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\b(not|no|never|if|but|almost|nearly|would be|unless|instead|nothing|none|something)\b|n['’]t\b|\?$", RegexOptions.IgnoreCase)]
    private static partial Regex But();
}
