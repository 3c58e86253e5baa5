using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel.Tests.Writing;

public sealed class SentenceCheckerTests
{
    private static readonly Func<string, bool> holds = new SentenceChecker(Films.Catalog).For(
        new("something funny", new("something funny", []), [new SlatePart(new(Films.Ranked(3)), [])]),
        "Paper Moons (1994) is a comedy by Director 1.");

    [Theory]
    [InlineData("Paper Moons (1994) is a comedy.")]
    [InlineData("It is something funny, as you asked.")]
    public void What_the_reply_holds_may_be_said(string sentence) => Assert.True(holds(sentence));

    [Theory]
    [InlineData("Paper Moons (1994) is a western.")]
    [InlineData("Night Ferry (2010) is one to see.")]
    [InlineData("You loved Paper Moons (1994).")]
    [InlineData("Silver Canyon is one to see.")]
    [InlineData("Two hundred 200 people agree.")]
    public void What_it_does_not_hold_may_not(string sentence) => Assert.False(holds(sentence));
}
