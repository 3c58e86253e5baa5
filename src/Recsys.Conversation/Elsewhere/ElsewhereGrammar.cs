using System.Text.RegularExpressions;

namespace Recsys.Conversation.Elsewhere;

/// <summary>The ways of asking for a thing of another kind. A noun alone is none: films are about books, and titles hold songs.</summary>
internal sealed class ElsewhereGrammar
{
    private const string Article = "(?:a|an|any|some|another)";
    private const string Praise = "(?:good|nice|great|short|funny|similar|new|other)";
    private const string Likeness = @"(?:like|similar\s+to|to\s+go\s+with|in\s+(?:the|that|this)\s+(?:same\s+)?(?:vein|spirit|mood|style))";
    private const string Asking = @"(?:recommend|suggest|find|give|get|show|want|need|fancy|looking\s+for|mood\s+for|(?:how|what)\s+about|you\s+(?:have|know|got))";
    private const string Close = @"\s*(?:too|as\s+well|instead|please|maybe|then|now|for\s+(?:me|us|that|tonight))?\s*(?:[?.!,;]|$)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex[] requests;
    private readonly Regex own;

    /// <param name="nouns">The other kinds.</param>
    /// <param name="ownNouns">What the catalogue's own items are called.</param>
    public ElsewhereGrammar(IReadOnlyList<string> nouns, IReadOnlyList<string> ownNouns)
    {
        var (one, several) = ($"(?<noun>{Any(nouns)})", $"(?<noun>{Any(nouns)})e?s");
        // "Game Night" is a title, "book club" no book.
        var noun = $@"(?:{Article}\s+(?:[\p{{L}}-]+\s+){{0,2}}?{one}|(?:{Article}\s+)?(?:{Praise}\s+)?{several})(?![\w-])(?!\s+(?-i:\p{{Lu}}))";
        requests =
        [
            new($@"\b{noun}\s+(?:(?:that|which)\s+(?:is|are|feels?)\s+)?(?:(?:just|more|much)\s+)?{Likeness}\b", Options),
            new($@"\b{Asking}\s+(?:(?:me|us|you|have|to\s+\p{{L}}+|of)\s+){{0,3}}{noun}{Close}", Options),
            new($@"(?:^|[,.;!?])\W*(?:(?:and|or|also|now|so|ok|okay|then|maybe|well)\W+){{0,3}}{noun}{Close}\W*$", Options),
        ];
        own = new($@"\b(?:{Any(ownNouns)})s?\b|\b(?:based\s+on|adapted\s+from|(?:something|one|not)\s+about|set\s+in|no)\b", Options);
    }

    /// <summary>What is asked for and where it stands; null where nothing of another kind is.</summary>
    public (string Noun, int Start, int Length)? Find(string utterance)
    {
        foreach (var request in requests)
            if (request.Match(utterance) is { Success: true } asked && !IsOwn(utterance[..asked.Groups["noun"].Index]))
                return (asked.Groups["noun"].Value.ToLowerInvariant(), asked.Index, asked.Length);
        return null;
    }

    // "A film for people who love books", "something about a song": the catalogue's own items are meant.
    private bool IsOwn(string before) => own.IsMatch(before[(before.LastIndexOfAny([',', '.', ';', '!', '?']) + 1)..]);

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
