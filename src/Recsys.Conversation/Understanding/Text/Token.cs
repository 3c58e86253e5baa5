namespace Recsys.Conversation.Understanding.Text;

/// <summary>A word or a mark of the text, with the forms under which it is looked up.</summary>
/// <param name="Word">Lower case, without accents and apostrophes; contractions come as two tokens: <c>don't</c> → <c>do not</c>.</param>
/// <param name="TitleKey">Its part of a title's key; empty for articles, marks and the second half of a contraction.</param>
internal sealed record Token(string Word, string TitleKey, int Start, int End, bool IsWord)
{
    /// <summary>The word without its plural ending.</summary>
    public string Stem { get; init; } = IsWord ? Stemming.Stem(Word) : Word;

    public bool IsCapitalised { get; init; }

    /// <summary>Stands at the start of a sentence, where a capital says nothing.</summary>
    public bool StartsSentence { get; init; }

    public bool IsNumber => Word.Length > 0 && char.IsAsciiDigit(Word[0]) && double.TryParse(Word, out _);

    /// <summary>The value of a number in digits or words, or null.</summary>
    public double? Number => IsNumber ? double.Parse(Word) : Numerals.Cardinal(Word);
}
