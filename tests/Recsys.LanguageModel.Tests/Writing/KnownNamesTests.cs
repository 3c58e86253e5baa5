using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel.Tests.Writing;

public sealed class KnownNamesTests
{
    private static readonly KnownNames known = new("Harbour Lights (1999) is a comedy by Ana Lind. It shares a mood with The Understudy.", "something funny for me and Tom");

    [Theory]
    [InlineData("Harbour Lights is a comedy.")]
    [InlineData("Then there is The Understudy, which I'd call close in mood.")]
    [InlineData("Try Harbour Lights from 1999.")]
    [InlineData("You and Tom may enjoy it.")]
    [InlineData("\"Something funny\" it is.")]
    public void What_the_facts_and_the_person_name_may_be_said(string sentence) => Assert.True(known.Holds(sentence));

    [Theory]
    [InlineData("You may like Silver Canyon.")]
    [InlineData("Silver Canyon is great.")]
    [InlineData("It won 3 prizes.")]
    [InlineData("It stars Bill Murray.")]
    [InlineData("Harbour Lights came out in 2001.")]
    [InlineData("As \"crystal river\" shows, it is funny.")]
    [InlineData("See https://evil.example for more.")]
    [InlineData("It is <b>great</b>.")]
    [InlineData("Another user, canary7f3a, liked it.")]
    [InlineData("Write to me@example.org about it.")]
    [InlineData("A hidden\u200B word.")]
    public void Nothing_else_may(string sentence) => Assert.False(known.Holds(sentence));
}
