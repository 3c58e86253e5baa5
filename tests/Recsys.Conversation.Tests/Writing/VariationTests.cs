using System.Text.RegularExpressions;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Conversation.Writing;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Writing;

public sealed partial class VariationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_turns_in_a_row_repeat_neither_an_opening_nor_a_sentence(bool isConditioned)
    {
        var (_, liked) = Talker.Personas()[5];
        Talker talker = new(Domain.Films, liked);
        Constraint[] conditions = isConditioned ? [new(FacetTerm.Is("genres", "Comedy"))] : [];

        var slate = await talker.AskAsync(6, conditions);
        var replies = Enumerable.Range(0, 10).Select(_ => talker.Hears(slate)).ToList();

        Assert.Distinct(replies.Select(reply => string.Join(' ', reply.Split(' ').Take(2))));
        Assert.Distinct(replies.SelectMany(reply => Sentences().Split(reply)));
    }

    [GeneratedRegex(@"(?<=[a-z)][.?:]) (?=[A-Z])")]
    private static partial Regex Sentences();

    [Fact]
    public void The_same_turn_is_always_worded_the_same() => Assert.Equal(
        new Talker(Domain.Films).Hears(new SocialPart(SocialKind.Greeting)),
        new Talker(Domain.Films).Hears(new SocialPart(SocialKind.Greeting)));

    [Fact]
    public async Task A_list_is_answered_in_four_sentences_and_the_question_comes_last()
    {
        Talker talker = new(Domain.Films, "Heat", "Collateral", "Alien");
        var noted = talker.Says(Opinion.Liked, "Aliens");

        var prose = talker.Hears(new QuestionPart(new(QuestionKind.Likes, [])), new NotedPart([noted]), await talker.AskAsync(6));

        Assert.EndsWith("?", prose, StringComparison.Ordinal);
        Assert.Equal(1, prose.Count(character => character == '?'));
        Assert.InRange(prose.Split(". ").Length, 3, 5);
    }

    [Fact]
    public async Task The_prose_comes_in_pieces_of_a_few_words()
    {
        Talker talker = new(Domain.Books);
        var request = talker.Request([new SocialPart(SocialKind.Help)]);
        ResponseWriter writer = new(Domain.Books.Catalog, Domain.Books.Lexicon);
        List<string> pieces = [];

        await foreach (var piece in writer.WriteAsync(request, TestContext.Current.CancellationToken)) pieces.Add(piece);

        Assert.Equal(writer.Write(request), string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Trim().Split(' ').Length, 1, 3));
    }

    [Fact]
    public void Quoted_words_are_short_and_harmless()
    {
        var prose = new Talker(Domain.Films).Hears(new UnknownTitlePart("\u202Eevil\u0007 \"title\"\n" + new string('x', 5000)));

        Assert.InRange(prose.Length, 10, 200);
        Assert.DoesNotContain(prose, character => char.IsControl(character) || character == '\u202E');
    }
}
