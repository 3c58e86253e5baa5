using System.Text.RegularExpressions;
using Recsys.Core;

namespace Recsys.LanguageModel.Prompts;

/// <summary>
/// Tells item texts that look as if they spoke to a model. Such an item is never shown to one: it keeps the place that the
/// ranker gave it. A harmless title that is caught loses nothing but the model's opinion.
/// </summary>
internal static partial class Suspicion
{
    private const int LongestTitle = 110;
    private const int LongestValue = 60;

    public static bool IsHostile(Item item) =>
        LooksHostile(item.Title, LongestTitle) || item.Categories.Values.Any(values => values.Any(LooksHostile));

    /// <summary>The same for one value of a facet.</summary>
    public static bool LooksHostile(string value) => LooksHostile(value, LongestValue);

    private static bool LooksHostile(string text, int longest) =>
        text.Length > longest || text != PromptText.Of(text, int.MaxValue) || Markup().IsMatch(text) || Speech().IsMatch(text);

    [GeneratedRegex(@"[<>{}\[\]|`]|https?:|::|\\[nu]|=\s*[""']|&[a-z]+;|#{2,}|-{3,}|""\s*:|[A-Za-z0-9+/]{40,}", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|obey|pretend|instructions?|instruct(ed)?|prompts?|system|assistant|developer|jailbreak|tool[ _]?call|function[ _]?call|admin|sudo"
        + @"|you (are|must|should|will|have to)|(always|must|please|only|now) (recommend|rank|rate|choose|pick|say|show|put|answer|list|output|reply)"
        + @"|(recommend|rank|rate|choose|pick|put|place|list) (this|me|it|us)|answer (only )?with|top[- ]?rank(ed)?|best (answer|choice)|(rank|rated|number) (one|#?1)\b|first place|score\s*[:=]|rating\s*[:=]|new task|end of (list|candidates|prompt)|respond|reply|output)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Speech();
}
