using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Reports;
using Recsys.Simulation.Systems;

namespace Recsys.Simulation.Tests.Metrics;

public sealed class RunMeterTests
{
    private static readonly ItemId target = World.Films.Items[500].Id;

    [Fact]
    public void A_miss_counts_as_one_more_turn_than_there_were()
    {
        var metrics = Measured(Of(0, found: 2), Of(1, found: null));

        Assert.Equal(0.5, metrics.Find("success")!.Value.Mean);
        Assert.Equal((2 + 11) / 2.0, metrics.Find("turns to success")!.Value.Mean);
        Assert.Equal(2, metrics.MedianTurns);
        Assert.Equal([0, 0.5, 0.5], metrics.Curve.Take(3).Select(point => point.Mean));
    }

    [Fact]
    public void Claims_are_checked_against_the_catalogue()
    {
        var film = World.Films.Items[0];
        Claim right = new(film.Id, new(FacetTerm.Is("genres", film.Values("genres")[0]))), wrong = new(film.Id, new(FacetTerm.Is("genres", "Western")));
        var episode = Of(0, found: 1);

        var metrics = Measured(episode with { Turns = [episode.Turns[0] with { Claims = [right, right, right, wrong] }] });

        Assert.Equal(0.75, metrics.Find("faithfulness")!.Value.Mean);
    }

    [Fact]
    public void Each_target_is_a_label_in_the_compatible_protocol_and_a_dialogue_without_recommendation_leaves_the_denominator()
    {
        RunMeter meter = new(World.Index, ProtocolRules.Ievalm);
        var two = Of(0, found: null) with { Targets = [target, World.Films.Items[1].Id] };
        Episode[] episodes =
        [
            two with { Turns = [two.Turns[0] with { TargetRanks = [1, 1] }, two.Turns[0] with { TargetRanks = [7, 0] }, two.Turns[0] with { Slate = [] }] },
            Of(1, found: null) with { Turns = [new(1, "", "", [])] },
        ];

        var metrics = meter.Measure(World.Plan(2, "scripted") with { Protocol = "ievalm" }, episodes).Systems[0];

        Assert.Equal((0, 0.5, 2), (metrics.Find("recall@1 per label")!.Value.Mean, metrics.Find("recall@10 per label")!.Value.Mean, metrics.Find("recall@10 per label")!.Value.Count));
    }

    [Fact]
    public void The_panel_says_when_the_sabotaged_system_is_not_last()
    {
        var run = World.Meter.Measure(World.Plan(1, ControlBattery.Sabotaged, ControlBattery.Random),
            [Of(0, found: 1) with { System = ControlBattery.Sabotaged }, Of(0, found: null) with { System = ControlBattery.Random }]);

        Assert.False(run.Validity[0].Holds);
    }

    [Fact]
    public void The_report_stands_alone_and_lets_no_text_act_as_markup()
    {
        var evil = Of(0, found: 1) with { Persona = new("<script>alert(1)</script>", "<img src=x>", Friction.None) };

        var html = new RunReport(World.Meter.Measure(World.Plan(1, "scripted"), [evil]), [evil], World.Films).Html();

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]*(src|href)=|url\\(|@import|https?:", html);
    }

    [Fact]
    public void The_matcher_is_measured_in_the_same_conversations_at_the_bits_that_it_needed()
    {
        var missed = Of(0, found: null);
        var metrics = Measured(missed with { Turns = [.. missed.Turns.Select(turn => turn with { Bits = 3, IsMatcherHit = turn.Number > 1 })] });

        Assert.Equal([0, 0, 0, 1, 1], metrics.MatcherByBits.Take(5).Select(share => share.Mean));
        Assert.All(metrics.ByBits, share => Assert.Equal(0, share.Mean));
    }

    [Fact]
    public void Both_reports_hold_what_no_single_conversation_has()
    {
        RunReport report = new(World.Meter.Measure(World.Plan(1, "scripted"), [Of(0, found: 1)]), [Of(0, found: 1)], World.Films);

        foreach (var figure in new[] { "median turn when met", "catalogue shown", "Gini of shown", "milliseconds a turn, median" })
        {
            Assert.Contains(figure, report.Html(), StringComparison.Ordinal);
            Assert.Contains($"| {figure} |", report.Markdown(), StringComparison.Ordinal);
        }
    }

    private static SystemMetrics Measured(params Episode[] episodes) => World.Meter.Measure(World.Plan(episodes.Length, "scripted"), episodes).Systems[0];

    private static Episode Of(int number, int? found) => new("scripted", number, $"{number}", NeedMode.Targets, found is null ? Termination.OutOfTurns : Termination.Accepted,
        [.. Enumerable.Range(1, found ?? 10).Select(turn => new EpisodeTurn(turn, "Hi.", "Here.", [World.Films.Items[0].Id]) { Hits = turn == found ? [1] : [] })])
    {
        Persona = new("Anyone", "", Friction.None),
        Targets = [target],
    };
}
