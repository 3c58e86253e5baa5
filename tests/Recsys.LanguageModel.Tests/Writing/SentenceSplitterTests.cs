using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel.Tests.Writing;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("Mr. Nobody is one. J. Doe made it.", "Mr. Nobody is one.|J. Doe made it.")]
    [InlineData("It is called \"Go!\" It is short.", "It is called \"Go!\"|It is short.")]
    [InlineData("A list:\nfirst\nsecond", "A list:|first|second")]
    [InlineData("Who's Afraid? is a title. 12 more.", "Who's Afraid? is a title.|12 more.")]
    [InlineData("Wait… what? Yes.", "Wait… what?|Yes.")]
    [InlineData("", "")]
    public void Text_is_cut_at_the_ends_of_sentences_however_it_comes(string text, string expected)
    {
        foreach (var size in new[] { 1, 2, 3, 7, 1000 })
        {
            SentenceSplitter splitter = new();
            List<string> sentences = [.. text.Chunk(size).SelectMany(piece => splitter.Add(new(piece))), .. splitter.Finish()];

            Assert.Equal(expected, string.Join('|', sentences));
        }
    }

    [Fact]
    public void A_sentence_comes_as_soon_as_the_next_one_begins()
    {
        SentenceSplitter splitter = new();

        Assert.Empty(splitter.Add("Two films fit."));
        Assert.Equal(["Two films fit."], splitter.Add(" Both"));
    }
}
