using System.Globalization;
using System.Text;

namespace Recsys.LanguageModel.Prompts;

/// <summary>
/// Foreign text as it may stand in a prompt: one line, no control, direction or invisible characters, not too long. Semantic
/// Kernel encodes it when the prompt is rendered, so that it cannot open a role.
/// </summary>
public static class PromptText
{
    public const int Utterance = 4000;
    public const int Message = 500;
    public const int Title = 120;
    public const int Value = 60;

    public static string Of(string text, int longest)
    {
        StringBuilder clean = new(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest) return clean.Append('…').ToString();
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (!IsInvisible(rune)) clean.Append(rune);
        }
        return clean.ToString().TrimEnd();
    }

    // Format characters steer the direction of text or show nothing; the tag block and variation selectors smuggle text past readers.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is 0xFFFD or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF);
}
