using System.Diagnostics;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>Measures how well a reader finds the films that people mention in ReDial.</summary>
public sealed class TitleLinkingEvaluation(UtteranceReader reader, ICatalog catalog)
{
    private const int Seed = 1;

    /// <summary>The first half of the dialogues, in a seeded order, is for tuning; the second for reporting.</summary>
    public static (IReadOnlyList<IReadOnlyList<string>> Tuning, IReadOnlyList<IReadOnlyList<string>> Reporting) Halves(IReadOnlyList<IReadOnlyList<string>> dialogues)
    {
        var shuffled = dialogues.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return (shuffled[..(shuffled.Length / 2)], shuffled[(shuffled.Length / 2)..]);
    }

    public TitleLinkingReport Evaluate(string part, MentionStyle style, IReadOnlyList<IReadOnlyList<string>> dialogues)
    {
        var renderer = new MentionRenderer(catalog, style, Seed);
        Tally choices = new(), firsts = new();
        List<string> missed = [], wrong = [];
        var (messages, mentions, hits, finds, unmarked) = (0, 0, 0, 0, 0);
        var started = Stopwatch.GetTimestamp();
        foreach (var message in dialogues.SelectMany(dialogue => dialogue).Select(renderer.Render))
        {
            var found = reader.Mentions(message.Text);
            var right = message.Mentions.Count(mention => found.Any(slot => IsRight(slot, mention)));
            choices.Add(right, found.Count, message.Mentions.Count);
            firsts.Add(message.Mentions.Count(mention => found.Any(slot => IsRight(slot, mention) && slot.Choices[0] == mention.Item)), found.Count, message.Mentions.Count);
            missed.AddRange(message.Mentions.Where(mention => !found.Any(slot => IsRight(slot, mention))).Select(mention => Show(message, mention.Span)));
            wrong.AddRange(found.Where(slot => !message.Mentions.Any(mention => IsRight(slot, mention))).Select(slot => $"{Show(message, slot.Span)} → {catalog.Find(slot.Choices[0])?.Title}"));
            (messages, mentions, hits, finds) = (messages + 1, mentions + message.Mentions.Count, hits + right, finds + found.Count);
            unmarked += found.Count(slot => IsUnmarked(slot, message));
        }
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds / Math.Max(1, messages);
        return new(part, style, messages, mentions, choices.Precision, choices.Recall, choices.F1, firsts.Precision, firsts.Recall, milliseconds, missed, wrong)
        {
            Unmarked = unmarked,
            PrecisionOfMarked = finds > unmarked ? (double)hits / (finds - unmarked) : 1,
        };
    }

    private bool IsRight(ItemSlot slot, (ItemId Item, TextSpan Span) mention) =>
        slot.Span.Start < mention.Span.End && mention.Span.Start < slot.Span.End
        && slot.Choices.Contains(mention.Item) && slot.Choices.All(choice => Key(choice) == Key(mention.Item));

    private bool IsUnmarked(ItemSlot slot, RenderedMessage message)
    {
        if (message.Mentions.Any(mention => slot.Span.Start < mention.Span.End && mention.Span.Start < slot.Span.End)) return false;
        var title = Tokenizer.Tokenize(catalog.Find(slot.Choices[0])?.Title ?? "");
        var said = TitleKeys.Join(Tokenizer.Tokenize(message.Text.Substring(slot.Span.Start, slot.Span.Length)));
        return title.Count(token => token.TitleKey.Length > 0) >= 2 && said.StartsWith(TitleKeys.Join(title), StringComparison.Ordinal);
    }

    private string Key(ItemId id) => TitleKeys.Join(Tokenizer.Tokenize(catalog.Find(id)?.Title ?? ""));

    private static string Show(RenderedMessage message, TextSpan span)
    {
        var start = Math.Max(0, span.Start - 30);
        var end = Math.Min(message.Text.Length, span.End + 20);
        return $"{message.Text[start..span.Start]}[{message.Text[span.Start..Math.Min(span.End, message.Text.Length)]}]{message.Text[Math.Min(span.End, end)..end]}";
    }
}
