using Recsys.LanguageModel.Budgets;

namespace Recsys.LanguageModel.Prompts;

/// <summary>What is put into a prompt: fixed texts, and lists that may lose their oldest lines until all of it fits.</summary>
internal sealed class PromptValues
{
    private const string Nothing = "(none)";

    private readonly Dictionary<string, string> texts = [];
    private readonly List<(string Name, List<string> Lines)> lists = [];

    /// <summary>A text that stays as it is.</summary>
    public PromptValues Text(string name, string value)
    {
        texts[name] = value;
        return this;
    }

    /// <summary>Lines, oldest first; of several lists the first named gives way first.</summary>
    public PromptValues Lines(string name, IEnumerable<string> lines)
    {
        lists.Add((name, [.. lines]));
        return this;
    }

    /// <summary>The values by name, shortened to fit beside so many tokens of wording.</summary>
    public IReadOnlyDictionary<string, string> Fit(int wording, int tokens)
    {
        var left = tokens - wording - texts.Values.Sum(TokenCounter.Count) - lists.Sum(list => list.Lines.Sum(Cost));
        foreach (var (_, lines) in lists)
            while (left < 0 && lines.Count > 0)
            {
                left += Cost(lines[0]);
                lines.RemoveAt(0);
            }
        Dictionary<string, string> fitted = new(texts);
        foreach (var (name, lines) in lists) fitted[name] = lines.Count > 0 ? string.Join('\n', lines) : Nothing;
        return fitted;
    }

    private static int Cost(string line) => TokenCounter.Count(line) + 1;
}
