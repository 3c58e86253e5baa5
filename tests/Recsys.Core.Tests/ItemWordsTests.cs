namespace Recsys.Core.Tests;

/// <summary>Words are found in whatever is said of an item, in their usual forms and as whole words.</summary>
public sealed class ItemWordsTests
{
    private static readonly Item item = new(new("1"), "Dragonheart")
    {
        Aliases = ["The Last Dragon"],
        Texts = new Dictionary<string, string> { ["premise"] = "A Parisian starts to sail submarines, and a volcano's art erupts." },
        Categories = new Dictionary<string, IReadOnlyList<string>> { ["themes"] = ["drugs trade"] },
    };

    [Theory]
    [InlineData("submarine")]
    [InlineData("Submarines")]
    [InlineData("volcanoes")]
    [InlineData("sailing")]
    [InlineData("paris")]
    [InlineData("dragons")]
    [InlineData("trade")]
    [InlineData("art")]
    [InlineData("submarines volcano")]
    public void A_word_is_mentioned_in_its_usual_forms(string words) => Assert.True(ItemWords.Mention(item, words));

    [Theory]
    [InlineData("star")]
    [InlineData("marine")]
    [InlineData("submarine castle")]
    [InlineData("heart")]
    public void A_part_of_another_word_is_no_mention(string words) => Assert.False(ItemWords.Mention(item, words));

    [Fact]
    public void A_condition_on_words_says_what_it_looks_for()
    {
        Constraint wanted = new(FacetTerm.Mentions("submarines"));

        Assert.True(wanted.Admits(item));
        Assert.Equal("text=submarines", wanted.ToString());
        Assert.Equal("involving submarines", ConstraintWords.Of(wanted, new("things", "thing", "things", [])));
        Assert.Equal("without submarines", ConstraintWords.Of(wanted with { Polarity = Polarity.Unwanted }, new("things", "thing", "things", [])));
    }
}
