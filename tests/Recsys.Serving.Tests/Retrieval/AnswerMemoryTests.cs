using Recsys.Serving.Retrieval;

namespace Recsys.Serving.Tests.Retrieval;

public sealed class AnswerMemoryTests
{
    private readonly AnswerMemory memory = new(capacity: 340);

    [Fact]
    public void An_answer_comes_back_for_the_same_history_in_the_same_order_alone()
    {
        memory.Keep(Key(1, 2), Answer(3));

        Assert.Equal([0, 1, 2], memory.Recall(Key(1, 2))!.Items);
        Assert.Null(memory.Recall(Key(2, 1)));
    }

    [Fact]
    public void What_is_asked_for_again_stays_and_what_is_not_goes()
    {
        memory.Keep(Key(1), Answer(2));
        memory.Keep(Key(2), Answer(2));

        for (var other = 3; other < 100; other++)
        {
            memory.Keep(Key(other), Answer(2));
            Assert.NotNull(memory.Recall(Key(1)));
        }

        Assert.Null(memory.Recall(Key(2)));
    }

    [Fact]
    public void An_answer_that_is_too_short_says_so_unless_there_is_no_more()
    {
        bool[] isExcluded = [true, false, false];

        Assert.Null(Answer(2).Without(isExcluded, 2, ids));
        Assert.Equal(1, (Answer(2) with { IsAll = true }).Without(isExcluded, 2, ids)?.Length);
    }

    private static readonly Core.ItemId[] ids = [new("a"), new("b"), new("c")];

    private static HistoryKey Key(params int[] history) => new(-1, history, []);

    private static BestItems Answer(int count) => new([.. Enumerable.Range(0, count)], new double[count], IsAll: false);
}
