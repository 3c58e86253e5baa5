using System.Globalization;
using System.Text;
using Recsys.Core.Metrics;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>The tables of a run as Markdown.</summary>
internal static class MarkdownReport
{
    public static string Of(SimulationMetrics run, IReadOnlyList<PlainRow> plain)
    {
        var plan = run.Plan;
        StringBuilder text = new();
        text.Append($"# Simulated conversations: {plan.Protocol}, {plan.Mode.ToString().ToLowerInvariant()}\n\n");
        text.Append($"{plan.Episodes} conversations with each system, {plan.Data}, {plan.Users} users, seed {plan.Seed}, {plan.SlateSize} items a slate, at most {plan.MaxTurns} turns{(plan.Known is { } known ? $", {known} likes of each person known" : "")}. Means with 95 % bootstrap intervals; n in brackets where not every conversation counts.\n");
        text.Append("\n## Can it be believed?\n\n| | question | finding |\n|---|---|---|\n");
        foreach (var check in run.Validity) text.Append($"| {Mark(check.Holds)} | {check.Question} | {check.Finding} |\n");
        foreach (var group in run.Systems.SelectMany(system => system.Rows).Select(row => row.Group).Append(PlainRow.Cost).Distinct()) Table(text, run, group, plain);
        text.Append("\n## Endings\n\n| system | " + string.Join(" | ", Endings(run)) + " |\n|---|" + string.Concat(Endings(run).Select(_ => "---|")) + "\n");
        foreach (var system in run.Systems) text.Append($"| {system.System} | {string.Join(" | ", Endings(run).Select(ending => system.Endings.GetValueOrDefault(ending)))} |\n");
        text.Append("\n## Switches of the protocol\n\n");
        foreach (var rule in run.Switches) text.Append($"- `{rule.Name}` {(rule.IsOn ? "on" : "off")}: {rule.Meaning}\n");
        return text.ToString();
    }

    internal static string Cell(Interval value, int all) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:F3} [{value.Low:F3}, {value.High:F3}]{(value.Count == all ? "" : $" ({value.Count})")}");

    private static void Table(StringBuilder text, SimulationMetrics run, string group, IReadOnlyList<PlainRow> plain)
    {
        text.Append($"\n## {char.ToUpperInvariant(group[0])}{group[1..]}\n\n| | {string.Join(" | ", run.Systems.Select(system => system.System))} |\n|---|{string.Concat(run.Systems.Select(_ => "---|"))}\n");
        foreach (var name in run.Systems.SelectMany(system => system.Rows).Where(row => row.Group == group).Select(row => row.Name).Distinct())
            text.Append($"| {name} | {string.Join(" | ", run.Systems.Select(system => system.Find(name) is { } row ? Cell(row.Value, run.Plan.Episodes) : ""))} |\n");
        foreach (var row in plain.Where(row => row.Group == group))
            text.Append($"| {row.Name} | {string.Join(" | ", run.Systems.Select(system => row.Values[system.System]?.ToString("0.###", CultureInfo.InvariantCulture)))} |\n");
    }

    private static IEnumerable<Episodes.Termination> Endings(SimulationMetrics run) => run.Systems.SelectMany(system => system.Endings.Keys).Distinct().Order();

    private static string Mark(bool? holds) => holds switch { true => "yes", false => "**no**", _ => "?" };
}
