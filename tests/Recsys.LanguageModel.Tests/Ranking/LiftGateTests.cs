using Recsys.Core;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Ranking;

public sealed class LiftGateTests
{
    private static readonly ItemId[] ranker = [new("a"), new("b"), new("c")];
    private static readonly ItemId[] model = [new("c"), new("b"), new("a")];

    [Fact]
    public void A_model_that_orders_worse_loses_its_say()
    {
        LiftGate gate = new(new());

        for (var i = 0; i < 19; i++) gate.Observe(ranker, model, new("a"));
        Assert.True(gate.IsOpen);   // too little is known
        gate.Observe(ranker, model, new("a"));

        Assert.False(gate.IsOpen);
        Assert.Equal(1 / Math.Log2(4) - 1, gate.Estimate.Mean, 9);
        Assert.Equal(20, gate.Estimate.Count);
    }

    [Fact]
    public void A_model_that_orders_better_keeps_it()
    {
        LiftGate gate = new(new());

        for (var i = 0; i < 50; i++) gate.Observe(ranker, model, new("c"));

        Assert.True(gate.IsOpen);
        Assert.Equal(0.5, gate.Estimate.Low, 9);
    }

    [Fact]
    public void The_setting_can_decide_alone()
    {
        Assert.False(new LiftGate(new() { LiftGate = LiftUse.Never }).IsOpen);
        LiftGate always = new(new() { LiftGate = LiftUse.Always });
        for (var i = 0; i < 50; i++) always.Observe(ranker, model, new("a"));

        Assert.True(always.IsOpen);
    }

    [Fact]
    public async Task A_trial_on_held_out_items_measures_the_lift()
    {
        LiftGate gate = new(new());
        var reviser = PromptSetup.Reviser(FakeClient.Saying("C,B,A"), gate: gate);

        var lift = await LiftTrial.RunAsync(reviser, gate, Enumerable.Repeat((PromptSetup.Revision(3), new ItemId("f3")), 5));

        Assert.Equal((0.5, 5), (Math.Round(lift.Mean, 9), lift.Count));
    }
}
