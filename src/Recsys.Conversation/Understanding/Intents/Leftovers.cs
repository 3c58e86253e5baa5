using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>The words that nothing accounts for: neither a reading, nor a cue, nor grammar.</summary>
internal static class Leftovers
{
    private const double GrammarBits = 4;

    public static string In(UnitText text, IReadOnlyList<Cue> cues)
    {
        var used = cues.SelectMany(cue => cue.Literals).ToHashSet();
        return string.Join(' ', text.Units
            .Where((unit, at) => unit.Word.Length > 0 && unit.Token.IsWord && !used.Contains(at) && CommonWords.Bits(unit.Word) > GrammarBits)
            .Select(unit => text.Tokens.Text[unit.Token.Start..unit.Token.End]).Distinct());
    }
}
