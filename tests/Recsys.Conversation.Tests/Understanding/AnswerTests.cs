using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>Answers to the question that waits.</summary>
public sealed class AnswerTests
{
    private static readonly Question mood = new(QuestionKind.Facet,
    [
        new("Funny", 30) { Constraint = new(FacetTerm.Is("genres", "Comedy")) },
        new("From the 1990s", 20) { Constraint = new(FacetTerm.Within("year", 1990, 1999)) },
        new("About friendship", 10) { Constraint = new(FacetTerm.Is("themes", "friendship")) },
    ])
    { Facet = "genres" };

    [Theory]
    [InlineData("funny", "Refine(genres=Comedy)")]
    [InlineData("the first", "Refine(genres=Comedy)")]
    [InlineData("2", "Refine(year=1990..1999)")]
    [InlineData("the last one please", "Refine(themes=friendship)")]
    [InlineData("About friendship", "Refine(themes=friendship)")]
    [InlineData("either", "Skip()")]
    [InlineData("I don't mind", "Skip()")]
    [InlineData("what about a western with Clint Eastwood", "Recommend(genres=Western; actors=Clint Eastwood)")]
    public async Task An_answer_is_read_before_the_question(string answer, string expected) =>
        Assert.Equal(expected, await Read(answer, mood));

    [Theory]
    [InlineData("the 1982 one", "Liked(item=Blade Runner)")]
    [InlineData("second", "Liked(item=Heat)")]
    public async Task The_choice_settles_what_was_open_in_the_waiting_intent(string answer, string expected)
    {
        List<ItemId> choices = [Domain.Films.Item("Blade Runner").Id, Domain.Films.Item("Heat").Id];
        Question which = new(QuestionKind.Which, [.. choices.Select(id => new QuestionOption(Domain.Films.Catalog.Find(id)!.Title, 0) { Item = id })])
        {
            Waiting = new(IntentKind.Liked, 0.9, new(0, 4)) { Slots = [new ItemSlot(choices, 0.8, new(0, 4))] },
        };

        Assert.Equal(expected, await Read(answer, which));
    }

    private static async Task<string> Read(string answer, Question asked) => ActText.Of(
        await Domain.Films.Reader.ReadAsync(new(answer, ShownItems.Nothing, asked), TestContext.Current.CancellationToken), Domain.Films);
}
