using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel.Tests.Writing;

public sealed class SentenceCheckerTests
{
    private static readonly Catalog films = new(Films.Schema,
    [
        Films.Of("f1", "Paper Moons", "Comedy", "Director 1", 1994),
        Films.Of("f2", "Two Left Feet", "Comedy", "Director 1", 2001),
        Films.Of("f3", "The Long Trial", "Comedy", "Director 2", 1987),
        Films.Of("f4", "Night Ferry", "Western", "Director 2", 2010),
    ]);

    private static readonly Func<string, CheckedSentence> check = new SentenceChecker(films, new FakeTitles(films)).For(
        new("something funny", new("something funny", []), [new SlatePart(new(Films.Ranked(3, films)), [])]),
        "Paper Moons (1994) is a comedy by Director 1.");

    [Theory]
    [InlineData("Paper Moons (1994) is a comedy.")]
    [InlineData("It is something funny, as you asked.")]
    [InlineData("Two Left Feet and Paper Moons are comedies.")]
    public void What_the_reply_holds_may_be_said(string sentence) => Assert.Equal((sentence, 0), (check(sentence).Shown, check(sentence).Titles.Count));

    [Theory]
    [InlineData("Paper Moons (1994) is a western.")]
    [InlineData("Night Ferry (2010) is one to see.")]
    [InlineData("You loved Paper Moons (1994).")]
    [InlineData("Silver Canyon is one to see.")]
    [InlineData("Two hundred 200 people agree.")]
    [InlineData("Silver Canyon and Paper Moons are comedies.")]
    [InlineData("You could watch Silver Canyon or Crystal Heist.")]
    [InlineData("Papper Moons is a western.")]
    public void What_it_does_not_hold_may_not(string sentence) => Assert.Null(check(sentence).Shown);

    [Theory]
    [InlineData("Papper Moons is a comedy.", "Paper Moons (1994) is a comedy.")]
    [InlineData("You could start with Paper Moon (1994).", "You could start with Paper Moons (1994).")]
    [InlineData("Have a look at Two Left Feets, a comedy.", "Have a look at Two Left Feet (2001), a comedy.")]
    public void A_title_of_the_reply_in_the_models_own_spelling_is_linked(string written, string shown)
    {
        var found = check(written);

        Assert.Equal(shown, found.Shown);
        Assert.True(Assert.Single(found.Titles).IsLinked);
        Assert.Matches("was read as .* \\(similarity 0\\.[89]\\d\\)", found.Titles[0].ToString());
    }

    [Theory]
    [InlineData("You could watch Paper Moons, Silver Canyon or Two Left Feet.", "You could watch Paper Moons or Two Left Feet.")]
    [InlineData("You could watch Paper Moons, Night Ferry or Two Left Feet.", "You could watch Paper Moons or Two Left Feet.")]
    [InlineData("You could watch Silver Canyon or Paper Moons tonight.", "You could watch Paper Moons tonight.")]
    [InlineData("You could watch Papper Moons and Silver Canyon.", "You could watch Paper Moons (1994).")]
    public void Any_other_title_is_struck_out_of_a_list(string written, string shown)
    {
        var found = check(written);

        Assert.Equal(shown, found.Shown);
        Assert.Contains("was struck", found.Titles.Single(title => !title.IsLinked).ToString(), StringComparison.Ordinal);
    }
}
