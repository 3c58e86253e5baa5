using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>A word that stands for itself, or a run of tokens with its chosen reading.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
internal sealed record Unit(int Start, int End, Token Token, Reading? Reading)
{
    private static readonly HashSet<string> pronouns = ["it", "that", "this", "these", "those", "them", "they", "both", "all"];

    /// <summary>The word, or an empty string where the unit is a reading.</summary>
    public string Word => Reading is null ? Token.Word : "";

    public bool IsPronoun => Reading is null && pronouns.Contains(Token.Word);

    public bool IsItem => Reading is ItemReading;

    public bool IsTerm => Reading is TermReading;

    /// <summary>One word that is a value; in a fixed phrase it can be just the word.</summary>
    public bool IsSingleTerm => Reading is TermReading { IsPerson: false, IsMeasure: false, IsTopic: false } && End == Start + 1;

    public bool IsMark => Reading is null && !Token.IsWord;

    /// <summary>Ends a sentence.</summary>
    public bool IsStop => IsMark && Token.Word is "." or "!" or "?" or ";";
}
