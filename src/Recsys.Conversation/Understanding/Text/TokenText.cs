using System.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Text;

/// <summary>The tokens of one utterance, with every run of them as a slice of two buffers: its stems and its title key.</summary>
internal sealed class TokenText
{
    private readonly string stems, titleKeys;
    private readonly int[] stemStart, stemEnd, keyStart;

    public TokenText(string text, IReadOnlyList<Token> tokens)
    {
        (Text, Tokens) = (text, tokens);
        (stemStart, stemEnd, keyStart) = (new int[tokens.Count], new int[tokens.Count], new int[tokens.Count + 1]);
        StringBuilder phrase = new(), key = new();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0) phrase.Append(' ');
            (stemStart[i], keyStart[i]) = (phrase.Length, key.Length);
            phrase.Append(tokens[i].Stem);
            key.Append(tokens[i].TitleKey);
            stemEnd[i] = phrase.Length;
        }
        keyStart[tokens.Count] = key.Length;
        (stems, titleKeys) = (phrase.ToString(), key.ToString());
        HasLowerCase = tokens.Any(token => token.IsWord && !token.IsCapitalised && !token.StartsSentence);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public int Count => Tokens.Count;

    /// <summary>Whether capitals mean something: a text without small initials is shouting or a heading.</summary>
    public bool HasLowerCase { get; }

    /// <summary>The stems of the tokens from start up to end (exclusive), separated by blanks.</summary>
    public ReadOnlySpan<char> Stems(int start, int end) => stems.AsSpan(stemStart[start], stemEnd[end - 1] - stemStart[start]);

    /// <summary>The title key of the tokens from start up to end (exclusive).</summary>
    public ReadOnlySpan<char> TitleKey(int start, int end) => titleKeys.AsSpan(keyStart[start], keyStart[end] - keyStart[start]);

    public TextSpan Span(int start, int end) => new(Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start);

    /// <summary>The word at a place, or an empty string beyond the text.</summary>
    public string Word(int at) => at >= 0 && at < Count ? Tokens[at].Word : "";

    public static TokenText Of(string clean) => new(clean, Tokenizer.Tokenize(clean));
}
