using System.Text;

namespace Recsys.LanguageModel.Writing;

/// <summary>Cuts a stream of text into sentences as soon as each is complete.</summary>
internal sealed class SentenceSplitter
{
    private static readonly string[] abbreviations = ["mr", "mrs", "ms", "dr", "st", "vs", "vol", "pt", "jr", "sr", "no", "etc", "e.g", "i.e", "a.k.a"];

    private readonly StringBuilder pending = new();

    /// <summary>Takes a piece and gives the sentences that it completes.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        pending.Append(piece);
        List<string> sentences = [];
        while (End(pending.ToString()) is { } end)
        {
            Take(end, sentences);
        }
        return sentences;
    }

    /// <summary>What is left when the stream is over.</summary>
    public IReadOnlyList<string> Finish()
    {
        List<string> sentences = [];
        Take(pending.Length, sentences);
        return sentences;
    }

    private void Take(int end, List<string> sentences)
    {
        var sentence = pending.ToString(0, end).Trim();
        pending.Remove(0, end);
        if (sentence.Length > 0) sentences.Add(sentence);
    }

    // Behind the marks and quotes that end the first sentence; null while it may go on.
    private static int? End(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') return i + 1;
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or ')' or '*' or '_') end++;
            if (end + 1 >= text.Length) return null;   // the next word decides
            if (char.IsWhiteSpace(text[end]) && !char.IsLower(text[end + 1]) && !(text[i] == '.' && IsAbbreviation(text, i))) return end;
            i = end - 1;
        }
        return null;
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(') start--;
        var word = text[start..dot];
        return word.Length == 1 && char.IsUpper(word[0]) || abbreviations.Contains(word, StringComparer.OrdinalIgnoreCase);
    }
}
