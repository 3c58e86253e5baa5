using CsCheck;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Tests.Prompts;

public sealed class PromptTextTests
{
    [Fact]
    public void Invisible_and_controlling_characters_go_and_lines_become_one() =>
        Assert.Equal("a b c déjà 🎬", PromptText.Of("a\n\tb\u202E\u200B \u0007c\u2066 déjà\uFEFF 🎬", 100));

    [Fact]
    public void Any_text_becomes_one_line_of_the_allowed_length() => Gen.String.Sample(text =>
    {
        var clean = PromptText.Of(text, 20);

        Assert.InRange(clean.Length, 0, 22);   // a character outside the plane counts twice, and the mark of the cut
        Assert.DoesNotContain(clean, char.IsControl);
        Assert.Equal(clean, PromptText.Of(clean, 30));
    });
}
