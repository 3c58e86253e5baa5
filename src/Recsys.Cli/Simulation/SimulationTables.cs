using System.Globalization;
using Recsys.Core.Metrics;
using Recsys.Simulation.Metrics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Simulation;

/// <summary>The results of a run as people read them in a terminal: the measures of the need, and whether to believe them.</summary>
internal static class SimulationTables
{
    public static IRenderable Of(SimulationMetrics run)
    {
        var rows = run.Systems.SelectMany(system => system.Rows).Where(row => row.Group is "need" or "labels").Select(row => row.Name).Distinct().ToList();
        var table = Tables.Of(["", .. run.Systems.Select(system => ">" + system.System)]);
        foreach (var name in rows) table.Row([name, .. run.Systems.Select(system => system.Find(name) is { } row ? Cell(row.Value) : "")]);
        var validity = Tables.Of("", "question", "finding");
        foreach (var check in run.Validity) validity.Row(check.Holds switch { true => "yes", false => "NO", _ => "?" }, check.Question, check.Finding);
        var plan = run.Plan;
        return new Rows(new Text($"{plan.Protocol}, {plan.Mode}, {plan.Data}, {plan.Users} users, {plan.Episodes} conversations with each system, seed {plan.Seed}"), table, validity);
    }

    private static string Cell(Interval value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:F3} [{value.Low:F3}, {value.High:F3}]");
}
