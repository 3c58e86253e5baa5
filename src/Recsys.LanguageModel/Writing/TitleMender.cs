using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.Core.Grounding;

namespace Recsys.LanguageModel.Writing;

/// <summary>
/// Links the titles that a model writes in its own way to the items of the reply, and strikes all others: out of a list of
/// titles by themselves, elsewhere with their sentence. That an item is in the catalogue is not enough: nothing is named
/// that the reply does not hold.
/// </summary>
/// <param name="sayable">The items that the reply may name.</param>
/// <param name="names">The names that the reply may hold as they stand.</param>
internal sealed partial class TitleMender(ICatalog catalog, ITitleMatcher titles, IReadOnlyList<Item> sayable, KnownNames names)
{
    private const double Linked = 0.8;

    public CheckedSentence Mend(string sentence)
    {
        List<FreeTitle> found = [];
        List<Part> parts = [];
        var end = 0;
        foreach (var run in Run().Matches(sentence).Cast<Match>())
        {
            parts.Add(new(sentence[end..run.Index], IsTitle: false));
            end = run.Index + run.Length;
            // A capital at the beginning of a sentence makes no name; anywhere else it does.
            var isInside = run.Index > 0;
            if (names.Holds(isInside ? $"and {run.Value}" : run.Value)) parts.Add(new(run.Value, IsTitle: isInside || run.Value.Contains(' ')));
            else
            {
                var title = Read(run.Value);
                found.Add(title);
                parts.Add(title.IsLinked ? new(title.Nearest!, IsTitle: true) : new("", IsTitle: true) { IsStruck = true });
            }
        }
        parts.Add(new(sentence[end..], IsTitle: false));
        return new(found.Count == 0 ? null : Joined(parts), found);
    }

    private FreeTitle Read(string written)
    {
        if (titles.Match(written) is not [var nearest, ..] || catalog.Find(nearest.Item) is not { } item) return new(written, null, 0, IsLinked: false);
        return new(written, ItemName.Of(item, catalog.Schema), nearest.Similarity, IsLinked: nearest.Similarity >= Linked && sayable.Contains(item));
    }

    // Titles with nothing but commas, "and" or "or" between them are a list; what remains of it needs no more than them.
    private static string? Joined(List<Part> parts)
    {
        List<string> text = [];
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsTitle) { text.Add(parts[i].Text); continue; }
            var last = i;
            while (last + 2 < parts.Count && Separator().IsMatch(parts[last + 1].Text) && parts[last + 2].IsTitle) last += 2;
            List<Part> list = [.. parts[i..(last + 1)].Where(part => part.IsTitle)];
            List<string> kept = [.. list.Where(part => !part.IsStruck).Select(part => part.Text)];
            // "A and B are" does not become "A are".
            if (kept.Count == 0 || (kept.Count < list.Count && kept.Count == 1 && string.Concat(text).Trim().Length == 0)) return null;
            text.Add(kept.Count == list.Count ? string.Concat(parts[i..(last + 1)].Select(part => part.Text)) : List(kept, parts[i..(last + 1)].Exists(part => part.Text.Contains(" or ", StringComparison.Ordinal)) ? "or" : "and"));
            i = last;
        }
        return string.Concat(text);
    }

    private static string List(List<string> titles, string word) =>
        titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles.SkipLast(1))} {word} {titles[^1]}";

    private sealed record Part(string Text, bool IsTitle)
    {
        public bool IsStruck { get; init; }
    }

    // Words with capitals, small ones between them as titles have, and the year behind them.
    [GeneratedRegex(@"[\p{Lu}\p{Nd}][\p{L}\p{Nd}'’.&-]*(?<![.])(?:(?:\s(?:of|the|in|a|an|to|for|on|at|with|from|de|la|le))*\s[\p{Lu}\p{Nd}][\p{L}\p{Nd}'’&-]*)*(?:\s\(\d{4}\))?")]
    private static partial Regex Run();

    [GeneratedRegex(@"^(?:,|,? and|,? or|, but also) $|^, $")]
    private static partial Regex Separator();
}
