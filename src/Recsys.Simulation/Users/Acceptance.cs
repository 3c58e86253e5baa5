using System.Text.RegularExpressions;
using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>
/// Tells by its words whether an utterance takes what was shown: for counting what a language model says against what code
/// decided. Something must be taken that is there, by its title or by pointing at it; what asks on or turns down takes nothing.
/// </summary>
internal static partial class Acceptance
{
    private const string Titled = "⟦⟧";   // stands for the title of a shown item

    public static bool IsIn(string text, IEnumerable<Item> shown)
    {
        var sentences = Sentence().Split(WithoutTitles(text, shown));
        return sentences.Any(sentence => Takes().IsMatch(sentence) && !Doubt().IsMatch(sentence)) && !sentences.Any(GoesOn().IsMatch);
    }

    // "Nobody's Fool, please": what stands in a title is no word of the person's own.
    private static string WithoutTitles(string text, IEnumerable<Item> shown)
    {
        foreach (var name in shown.SelectMany(item => item.Aliases.Prepend(Name(item.Title))).OrderByDescending(name => name.Length))
            text = Regex.Replace(text, $@"(?<![\w]){Regex.Escape(name)}(?![\w])", Titled, RegexOptions.IgnoreCase);
        return text;
    }

    private static string Name(string title) => title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? title[..bracket] : title;

    [GeneratedRegex(@"(?<=[.!?;])\s+")]
    private static partial Regex Sentence();

    private const string Good = "(just |absolutely |really |simply )*(perfect|great|wonderful|brilliant|ideal|lovely|excellent|fantastic|spot on|exactly|just what|just right|the one|it|good)";
    private const string Shown = $"(it|that|this|these|those|them|both|{Titled}|the (first|second|third|fourth|fifth|last|top|other|latter|former)|(the )?number \\w+|one of (these|those|them)|you(['’]ve| have) convinced)";

    [GeneratedRegex(
        $@"(?<!\w)(i(['’]ll| will|['’]m (going to|gonna)| am going to| think i(['’]ll| will)| guess i(['’]ll| will)) (just |definitely |gladly )*(take|watch|see|go with|go for|try|pick|choose|put on|give|check out|stick with|settle (for|on)|be watching) {Shown}"
        + $@"|(let(['’]s| us)|i (choose|pick)|i(['’]ve| have)? (decided|settled) on|going with|(add|putt|popp)ing) (take |watch |see |do |go with |go for |try |have )?{Shown}"
        + @"|sold\b|deal\b|bingo\b|count me in|i accept\b|i(['’]m| am) (in(?=\W*$|[,;])|(sold|convinced|happy with)\b)|you(['’]ve| have)? (found|nailed|got) it|that(['’]ll| will) (do|work)\b|(that|this|it) (works|will do)\b|works for me"
        + $@"|{Shown} (it is|works|then|tonight)\b|(yes|yeah|yep|ok|okay|alright|right)[,!]? (please,? )?{Shown}\b|{Shown},? (yes )?please"
        + $@"|{Shown}( one)?(['’]s| is| sounds| looks) {Good}\b|sounds (like a plan|{Good})|(great|good|excellent|lovely|brilliant|perfect|fine|nice) (pick|choice|call|shout|find)\b|perfect\b|spot on\b|exactly what i|just what i"
        + @"|my (evening|night) is (sorted|saved|made)|(that(['’]s| is)|i(['’]m| am)) (sorted|settled)|(made|saved) my (evening|night|day))"
        + $@"|^\W*{Titled}\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Takes();

    [GeneratedRegex(@"\b(not|no|never|if|but|almost|nearly|close|would( have)? be(en)?|could( have)? be(en)?|unless|instead|nothing|none|something|anything|except|only|too|thinks|says)\b|n['’]t\b|\?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"\b(anything|something|other ones?|others|another|different|instead|more (like|options|suggestions|ideas)|keep (looking|going)|show me|give me|find me|got any|do you have|(what|how) about|next)\b"
        + @"|\b(not (for me|quite|really|what|that|it|this|my|in the mood)|pass\b|no thanks|nope|none of|seen (it|that|this|them|those|all)|skip)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex GoesOn();
}
