using Recsys.Simulation.Static;
using static Recsys.Simulation.Tests.Static.Talks;

namespace Recsys.Simulation.Tests.Static;

public sealed class SignalTests
{
    [Fact]
    public void What_a_dialogue_taught_says_nothing_in_that_dialogue()
    {
        var asked = Case("own", "blue things please", [1], ["blue"], 5);
        StaticCase[] training = [asked, Case("other", "blue things please", [2], ["blue"], 9)];
        DialogueMemory memory = new(training);
        ISignal[] signals = [new PopularitySignal(new double[Items], memory), new TogetherSignal(memory, Items), new AlikeSignal(training, Items)];

        Assert.All(signals, signal => Assert.Equal(0, signal.Score(asked)[5]));
        Assert.All(signals, signal => Assert.True(signal.Score(asked with { Dialogue = "another" })[5] > 0, signal.Name));
    }

    [Fact]
    public void Items_named_in_more_of_the_same_dialogues_go_better_together()
    {
        DialogueMemory memory = new([Case("a", "", [1], [], 5), Case("b", "", [1], [], 5), Case("c", "", [1, 9], [], 6), Case("d", "", [9], [], 6)]);

        var scores = new TogetherSignal(memory, Items).Score(Case("new", "", [1], [], 0));

        Assert.True(scores[5] > scores[6]);
        Assert.Equal(0, scores[7]);
    }

    [Fact]
    public void The_dialogue_in_the_most_similar_words_has_the_say()
    {
        StaticCase[] training = [Case("a", "something scary with ghosts", [], [], 3), Case("b", "scary and with ghosts", [], [], 3), Case("c", "something funny", [], [], 4), Case("d", "so funny", [], [], 4)];

        var scores = new AlikeSignal(training, Items).Score(Case("new", "Scary, with ghosts!", [], [], 0));

        Assert.Equal(3, Array.IndexOf(scores, scores.Max()));
    }

    [Fact]
    public void A_rare_value_that_is_named_says_more_than_a_common_one()
    {
        var scores = new NamedSignal(Catalog.Items).Score(Case("new", "", [], ["MAKER 1", "red", "nobody"], 0));

        Assert.True(scores[9] > scores[0]);   // of that maker against a red one
        Assert.True(scores[8] > scores[9]);   // both
        Assert.Equal(0, scores[1]);
    }

    [Fact]
    public void What_shares_facets_with_what_was_mentioned_comes_first()
    {
        var scores = new FacetSignal(new(Catalog)).Score(Case("new", "", [9], [], 0));

        Assert.True(scores[13] > scores[10]);   // of its colour and maker against its maker alone
        Assert.True(scores[10] > 0);
        Assert.Equal(0, scores[2]);
    }

    [Fact]
    public void Only_the_last_messages_are_matched_with_descriptions()
    {
        DescriptionSignal signal = new(Catalog.Items);

        var (fresh, stale) = (signal.Score(Case("new", "a red one\nfine\nwell", [], [], 0)), signal.Score(Case("new", "a red one\nfine\nwell\nso", [], [], 0)));

        Assert.True(fresh[0] > fresh[1]);
        Assert.Equal(0, stale.Max());
    }

    [Fact]
    public void The_latest_of_what_was_named_is_the_first_to_be_repeated()
    {
        var scores = new RepeatSignal(Items).Score(Case("new", "", [4, 2, 4, 8], [], 0));

        Assert.Equal([8, 4, 2], Enumerable.Range(0, Items).Where(item => scores[item] > 0).OrderByDescending(item => scores[item]));
    }
}
