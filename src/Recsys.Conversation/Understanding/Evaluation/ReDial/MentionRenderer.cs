using System.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>Writes films in place of their <c>@id</c>; the same seed writes the same text.</summary>
public sealed class MentionRenderer(ICatalog catalog, MentionStyle style, int seed)
{
    private readonly Random random = new(seed);

    public RenderedMessage Render(string message)
    {
        StringBuilder text = new();
        List<(ItemId, TextSpan)> mentions = [];
        for (var i = 0; i < message.Length;)
        {
            var end = i + 1;
            while (message[i] == '@' && end < message.Length && char.IsAsciiDigit(message[end])) end++;
            if (end > i + 1 && catalog.Find(new(message[(i + 1)..end])) is { } item)
            {
                var written = Written(item);
                mentions.Add((item.Id, new(text.Length, written.Length)));
                text.Append(written);
                i = end;
            }
            else text.Append(message[i++]);
        }
        return new(text.ToString(), mentions);
    }

    private string Written(Item item) => style switch
    {
        MentionStyle.Listed => item.Number("year") is { } year ? $"{item.Title} ({year})" : item.Title,
        MentionStyle.Title => item.Title,
        _ => Typed(item.Title),
    };

    private string Typed(string title)
    {
        if (random.NextDouble() < 0.5) title = title.ToLowerInvariant();
        if (random.NextDouble() < 0.2 && title.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) title = title[4..];
        if (random.NextDouble() < 0.3) title = new([.. title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')]);
        return title.Length >= 8 && random.NextDouble() < 0.15 ? Slipped(title) : title;
    }

    // One letter lost, doubled, or swapped with the next.
    private string Slipped(string title)
    {
        var at = random.Next(1, title.Length - 2);
        return random.Next(3) switch
        {
            0 => title.Remove(at, 1),
            1 => title.Insert(at, title[at].ToString()),
            _ => $"{title[..at]}{title[at + 1]}{title[at]}{title[(at + 2)..]}",
        };
    }
}
