using System.Text.RegularExpressions;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Elsewhere;

/// <summary>Finds the item of another kind that is spoken of right after a list of such items: by its place, or by its title.</summary>
/// <param name="ownNouns">What the catalogue's own items are called: "the second film" is none.</param>
internal sealed class ElsewhereReferences(IEnumerable<string> ownNouns)
{
    private const int ShortestTitle = 4;   // letters: shorter ones are words
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] places = ["first", "second", "third", "fourth", "fifth"];

    private readonly Regex place = new($@"\b(?:the|that|your)\s+(?<place>{string.Join('|', places)}|last)\b(?!\s+(?:{string.Join('|', ownNouns.Append("time").Append("half").Append("part").Select(Regex.Escape))})s?\b)", Options);

    private static readonly Regex opinion = new(@"\b(?:read|love|loved|like|liked|enjoyed|hate|hated|disliked|finished|own|know|seen|heard|played|not\s+for\s+me|rate)\b", Options);

    public ElsewhereItem? Find(DialogueAct act, ElsewherePart shown)
    {
        if (place.Match(act.Text) is { Success: true } named) return shown.Items.ElementAtOrDefault(PlaceOf(named.Groups["place"].Value, shown.Items.Count));
        return shown.Items.FirstOrDefault(item => item.Title.Length >= ShortestTitle && Regex.Match(act.Text, $@"(?<!\w){Regex.Escape(item.Title)}(?!\w)", Options) is { Success: true } title
            && (!IsTaken(title, act) || act.Text.Contains(shown.Noun, StringComparison.OrdinalIgnoreCase)));
    }

    // A film of the same title is meant, unless the other kind is named with it.
    private static bool IsTaken(Match title, DialogueAct act) =>
        act.Intents.SelectMany(intent => intent.Items).Any(slot => slot.Span.Start < title.Index + title.Length && title.Index < slot.Span.End);

    /// <summary>Does the utterance say what the person thinks of it, or whether they know it?</summary>
    public static bool IsOpinion(DialogueAct act) => opinion.IsMatch(act.Text) && !act.Text.TrimEnd().EndsWith('?');

    private static int PlaceOf(string word, int count) =>
        word.Equals("last", StringComparison.OrdinalIgnoreCase) ? count - 1 : Array.FindIndex(places, place => place.Equals(word, StringComparison.OrdinalIgnoreCase));
}
