using Recsys.Conversation.Understanding.Usage;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>What no rule foresees is read by what people most often mean who phrase things so.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("Wes Anderson does my head in", "Preference(!director=Wes Anderson@always)")]
    [InlineData("I can't be doing with musicals", "Preference(!genres=Musical@always)")]
    [InlineData("westerns are right up my alley", "Preference(genres=Western@always)")]
    [InlineData("Goodfellas had me glued to the screen", "Liked(item=Goodfellas)")]
    [InlineData("Titanic got right on my nerves", "Disliked(item=Titanic)")]
    [InlineData("what can I type in here?", "Help()")]
    [InlineData("could we begin again from scratch?", "StartOver()")]
    public void A_phrasing_that_no_rule_has_is_read_as_people_mean_it(string utterance, string expected) =>
        Assert.Equal(expected, Read(Domain.Films, utterance));

    [Theory]
    [InlineData("clean slate please", "StartOver()")]      // there is a Jenny Slate
    [InlineData("whichever, i'm easy", "Skip()")]          // "easy" is a mood
    [InlineData("something easy please", "Recommend(moods=light)")]
    public void A_value_in_a_set_phrase_is_just_a_word(string utterance, string expected) =>
        Assert.Equal(expected, Read(Domain.Films, utterance));

    [Theory]
    [InlineData("avatar did my head in", "Disliked(item=Avatar)")]
    [InlineData("gravity bored me to tears", "Disliked(item=Gravity)")]
    [InlineData("the gravity of the situation is clear", "ChitChat()")]
    [InlineData("it is up to her", "ChitChat()")]
    public void An_everyday_word_is_a_title_where_people_speak_of_it_as_one(string utterance, string expected) =>
        Assert.Equal(expected, Read(Domain.Films, utterance));

    [Theory]
    [InlineData("well that was a day")]
    [InlineData("my boss shouted at me")]
    public void Nothing_is_kept_of_a_person_on_a_weak_guess(string utterance)
    {
        var shown = Domain.Films.Shown("The Craft", "Heat");

        Assert.Equal("ChitChat()", ActText.Of(Domain.Films.Reader.Read(utterance, shown with { Focus = shown.Items[0] }), Domain.Films));
    }

    [Fact]
    public void It_serves_every_catalogue()
    {
        Assert.Equal("Disliked(item=Emma)", Read(Domain.Books, "Emma bored the pants off me"));
        Assert.Equal("Liked(item=Dracula)", Read(Domain.Books, "Dracula had me glued to it"));
    }

    [Fact]
    public void It_is_learned_the_same_way_every_time()
    {
        var examples = UsageExamples.Load();
        string[] words = ["<facet>", "does", "my", "head", "in"];

        Assert.Equal(new UsageModel(examples).Guess(words), new UsageModel(examples).Guess(words));
    }

    [Fact]
    public void Every_use_has_examples_and_no_example_has_two_uses()
    {
        var examples = UsageExamples.Load();

        Assert.Equal(Enum.GetValues<Use>().Order(), examples.Select(example => example.Use).Distinct().Order());
        Assert.Empty(examples.GroupBy(example => string.Join(' ', example.Words)).Where(same => same.Select(example => example.Use).Distinct().Count() > 1).Select(same => same.Key));
    }

    // Every fifth example is left out in turn and guessed from the others.
    [Fact]
    public void Most_examples_are_guessed_from_the_others()
    {
        var examples = UsageExamples.Load();

        var right = Enumerable.Range(0, 5).Sum(fold =>
        {
            UsageModel model = new([.. examples.Where((_, at) => at % 5 != fold)]);
            return examples.Where((_, at) => at % 5 == fold).Count(example => model.Guess(example.Words).Use == example.Use);
        });

        Assert.InRange((double)right / examples.Count, 0.75, 1);
    }

    private static string Read(Domain domain, string utterance) => ActText.Of(domain.Reader.Read(utterance), domain);
}
