using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Core;
using Recsys.LanguageModel.Ranking;

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
    public void While_its_order_is_not_used_the_model_is_asked_now_and_then()
    {
        LiftGate gate = new(new());
        for (var i = 0; i < 30; i++) gate.Observe(ranker, model, new("a"));

        Assert.Equal(3, Enumerable.Range(0, 30).Count(_ => gate.IsDue()));
        LiftGate never = new(new() { LiftGate = LiftUse.Never });
        Assert.DoesNotContain(Enumerable.Range(0, 30), _ => never.IsDue());
    }

    [Fact]
    public void The_estimate_is_kept_over_restarts_for_the_same_model_only()
    {
        using ScratchFolder folder = new();
        var path = Path.Combine(folder.Path, "home", "lift.json");
        LiftGate first = new(new(), File("a"));
        for (var i = 0; i < 5; i++) first.Observe(ranker, model, new("c"));

        Assert.Equal(first.Estimate, new LiftGate(new(), File("a")).Estimate);
        Assert.Equal(0, new LiftGate(new(), File("b")).Estimate.Count);
        System.IO.File.WriteAllText(path, "{ damaged");
        Assert.Equal(0, new LiftGate(new(), File("a")).Estimate.Count);

        LiftFile File(string name) => new(path, name, NullLogger<LiftFile>.Instance);
    }
}
