using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>What comes of turning away from a list, from a wish, and from everything.</summary>
public sealed class TurningAwayTests
{
    private readonly Talk talk = new();

    [Fact]
    public void Whoever_turns_down_what_was_not_shown_yet_is_shown_something()
    {
        talk.Say("hi");

        Assert.NotNull(talk.Say("I don't like them").Slate);
    }

    [Fact]
    public void Whoever_turns_a_list_down_and_has_said_nothing_of_what_they_want_is_asked()
    {
        talk.Say("hi");
        talk.Say("I don't like them");   // the first list asks what they have liked

        var question = talk.Say("I don't like them").Question;

        Assert.Equal(QuestionKind.Facet, question?.Kind);
    }

    [Fact]
    public void Whoever_answers_no_question_but_turns_lists_down_is_not_asked_about_the_same_twice()
    {
        talk.Say("hi");
        List<string> asked = [];
        for (var turn = 0; turn < 6; turn++)
            if (talk.Say("I don't like them").Question?.Facet is { } facet) asked.Add(facet);

        Assert.True(asked.Count > 1);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Theory]
    [InlineData("something totally different")]
    [InlineData("something else entirely")]
    public void Whoever_wants_something_else_entirely_is_rid_of_the_old_wishes_and_keeps_what_was_refused(string turn)
    {
        talk.Say("a western, no gore");

        var slate = talk.Say(turn).Slate!;

        Assert.Equal(["!content=gore"], talk.Conditions);
        Assert.Contains(slate.Slate.Items, one => !Film(one.Item).Values("genres").Contains("Western"));
    }

    [Fact]
    public void Something_else_entirely_can_say_what_it_is_to_be()
    {
        talk.Say("a western from the 60s");

        talk.Say("something completely different, a comedy");

        Assert.Equal(["genres=Comedy"], talk.Conditions);
    }

    [Theory]
    [InlineData("drop the 80s")]
    [InlineData("never mind the 80s")]
    public void Dropping_what_was_asked_for_takes_the_wish_back_and_refuses_nothing(string turn)
    {
        talk.Say("comedies from the 80s");

        talk.Say(turn);

        Assert.Equal(["genres=Comedy"], talk.Conditions);
    }

    [Fact]
    public void Dropping_what_was_not_asked_for_refuses_it()
    {
        talk.Say("comedies from the 80s");

        talk.Say("drop the musicals");

        Assert.Contains("!genres=Musical", talk.Conditions);
    }

    [Theory]
    [InlineData("the same director", "director")]
    [InlineData("more by that director", "director")]
    [InlineData("something with the same actors", "actors")]
    public void The_same_people_are_those_of_what_is_talked_about(string wish, string facet)
    {
        var about = talk.Say("some thrillers").Slate!.Slate.Items[0].Item;
        talk.Say("tell me about the first one");

        talk.Say(wish);

        var asked = talk.Turns[^1].Constraints.Single(constraint => constraint.AnyOf[0].Facet == facet);
        Assert.Equal(Film(about).Values(facet).Order(), asked.AnyOf.Select(term => term.Value).Order());
    }

    private static Item Film(ItemId id) => Domain.Films.Catalog.Find(id)!;
}
