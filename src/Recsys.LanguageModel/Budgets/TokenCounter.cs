using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace Recsys.LanguageModel.Budgets;

/// <summary>Counts tokens as OpenAI's newer models do; for others a close estimate.</summary>
internal static class TokenCounter
{
    private const int PerMessage = 4;   // role and separators

    private static readonly Lazy<Tokenizer> tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    public static int Count(string text) => tokenizer.Value.CountTokens(text);

    public static int Count(IEnumerable<ChatMessage> messages) => messages.Sum(message => PerMessage + Count(message.Text));

    /// <summary>The text up to so many tokens.</summary>
    public static string Cut(string text, int tokens)
    {
        if (text.Length <= tokens) return text;   // a token has at least one character
        var end = tokenizer.Value.GetIndexByTokenCount(text, Math.Max(tokens, 0), out var normalized, out _);
        return (normalized ?? text)[..end];
    }
}
