using Recsys.Core;
using Recsys.Simulation.Static;

namespace Recsys.Simulation.Tests.Static;

public sealed class MentionCountsTests
{
    private static readonly Catalog films = new(new("films", "film", "films", []),
        [new(new("10"), "Fog Bank (1999)"), new(new("20"), "Who, Me? (1987)"), new(new("30"), "Unlisted (2001)")]);

    [Fact]
    public void The_mentions_of_the_dialogues_under_evaluation_are_taken_off()
    {
        using ScratchFolder folder = new();
        var list = folder.Write("list.csv", "movieId,movieName,nbMentions\r\n1,Fog Bank  (1999),7\r\n2,\"Who, Me%3F (1987)\",3\r\n");
        var dialogues = folder.Write("valid.jsonl", """{"messages": [{"text": "Have you seen @1 or @2?"}, {"text": "@1 yes, and @99"}]}""" + "\n");

        Assert.Equal([5, 2, 0], MentionCounts.Read(list, dialogues, films));
    }

    [Fact]
    public void A_line_that_is_not_a_film_is_named()
    {
        using ScratchFolder folder = new();
        var list = folder.Write("list.csv", "movieId,movieName,nbMentions\n1,Fog Bank (1999),many\n");

        var refused = Assert.Throws<InvalidDataException>(() => MentionCounts.Read(list, folder.Write("none.jsonl", ""), films));

        Assert.Contains("line 2", refused.Message, StringComparison.Ordinal);
    }
}
