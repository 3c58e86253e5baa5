using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Ranking;

/// <summary>What people like after a list is held out from both orders of it.</summary>
public sealed class LiftFeedTests
{
    private readonly LiftGate gate = new(new());

    [Fact]
    public async Task What_is_liked_after_a_list_is_learnt_from_with_the_next_one()
    {
        var reviser = PromptSetup.Reviser(FakeClient.Saying("C,B,A"), gate: gate);
        await reviser.ReviseAsync(Revision("anna", "f24"));
        Assert.Equal(0, gate.Estimate.Count);

        await reviser.ReviseAsync(Revision("anna", "f24", "f3"));

        Assert.Equal((1, 0.5), (gate.Estimate.Count, Math.Round(gate.Estimate.Mean, 9)));
    }

    [Theory]
    [InlineData("ben", "f3", "somebody else's like")]
    [InlineData("anna", "f24", "what was liked before")]
    [InlineData("anna", "f20", "what neither order held")]
    public async Task Nothing_else_is_learnt_from(string person, string liked, string what)
    {
        var reviser = PromptSetup.Reviser(FakeClient.Saying("C,B,A"), gate: gate);
        await reviser.ReviseAsync(Revision("anna", "f24"));

        await reviser.ReviseAsync(Revision(person, liked));

        Assert.True(gate.Estimate.Count == 0, what);
    }

    [Fact]
    public async Task Every_like_counts_once()
    {
        var reviser = PromptSetup.Reviser(FakeClient.Saying("C,B,A"), gate: gate);
        await reviser.ReviseAsync(Revision("anna"));

        for (var i = 0; i < 3; i++) await reviser.ReviseAsync(Revision("anna", "f1"));

        Assert.Equal(1, gate.Estimate.Count);
    }

    [Fact]
    public async Task A_model_that_lost_its_say_is_tried_again_without_being_followed()
    {
        for (var i = 0; i < 30; i++) gate.Observe([new("a"), new("b")], [new("b"), new("a")], new("a"));
        var client = FakeClient.Saying("C,B,A");
        var reviser = PromptSetup.Reviser(client, gate: gate);
        List<string> paths = [];

        for (var i = 0; i < 10; i++)
        {
            var request = Revision("anna");
            Assert.Null(await reviser.ReviseAsync(request));
            paths.Add(Assert.Single(request.Notes).Path);
        }

        Assert.Equal([.. Enumerable.Repeat("gated", 9), "trial"], paths);
        Assert.Equal(1, client.Calls);
    }

    private static SlateRevisionRequest Revision(string person, params string[] liked)
    {
        var revision = PromptSetup.Revision(3);
        return revision with { Person = person, Request = revision.Request with { History = UserHistory.OfLiked(liked.Select(id => new ItemId(id))) }, Notes = new List<StepNote>() };
    }
}
