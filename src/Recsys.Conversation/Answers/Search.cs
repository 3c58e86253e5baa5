using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Answers;

/// <summary>Looks into the catalogue: items by name, by conditions, or by a word of their texts.</summary>
internal sealed class Search(ICatalog catalog)
{
    private const int Most = 10;

    public ReplyPart Find(Intent intent, DialogueAct act)
    {
        var words = intent.Slots.Count > 0 ? string.Join(" ", intent.Slots.Select(slot => act.Text.Substring(slot.Span.Start, slot.Span.Length))) : act.Text;
        var named = intent.Items.SelectMany(slot => slot.Choices).Distinct().ToList();
        if (named.Count > 0) return new FoundPart(words, named, named.Count);
        var constraints = intent.Constraints.Where(constraint => !constraint.IsRelative).ToList();
        var found = constraints.Count > 0 ? Satisfying(constraints) : Mentioning(intent.Slots.OfType<TextSlot>().FirstOrDefault()?.Text ?? words);
        return found.Count == 0 && constraints.Count == 0 ? new UnknownTitlePart(words) : new FoundPart(words, [.. found.Take(Most)], found.Count);
    }

    private List<ItemId> Satisfying(List<Constraint> constraints) =>
        [.. catalog.Items.Where(item => constraints.TrueForAll(constraint => constraint.Admits(item))).Select(item => item.Id)];

    private List<ItemId> Mentioning(string words) =>
        words.Length < 3 ? [] : [.. catalog.Items.Where(item => Mentions(item, words)).Select(item => item.Id)];

    private static bool Mentions(Item item, string words) =>
        item.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || item.Aliases.Any(alias => alias.Contains(words, StringComparison.OrdinalIgnoreCase))
        || item.Texts.Values.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));
}
