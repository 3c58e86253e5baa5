using System.Globalization;
using System.Net;
using System.Text;
using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Reports;

/// <summary>A run as one page: what came out, whether to believe it, and conversations to read.</summary>
internal sealed class HtmlReport(SimulationMetrics run, IReadOnlyList<Episode> episodes, ICatalog catalog)
{
    private readonly StringBuilder page = new();
    private readonly IReadOnlyList<PlainRow> plain = PlainRow.Of(run, episodes);
    private readonly List<SystemMetrics> ranked = [.. run.Systems.OrderByDescending(system => system.Headline.Mean)];   // a narrow screen shows the first columns

    public string Write()
    {
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>{Title}</title><style>{Style()}</style></head><body><main>");
        Head();
        Headline();
        Validity();
        Curves();
        Bits();
        Endings();
        foreach (var group in run.Systems.SelectMany(system => system.Rows).Select(row => row.Group).Append(PlainRow.Cost).Distinct()) Table(group);
        page.Append(new Conversations(run, episodes, catalog).Write());
        Switches();
        page.Append("</main></body></html>\n");
        return page.ToString();
    }

    private string Title => $"Simulated conversations: {run.Plan.Data}";

    private string What => run.Plan.Mode switch
    {
        NeedMode.Coverage => "share of the hidden liked items that were shown",
        NeedMode.Constraints => "conversations in which something shown satisfied every condition",
        _ => "conversations in which a target was shown",
    };

    private void Head()
    {
        var plan = run.Plan;
        page.Append(CultureInfo.InvariantCulture, $"<header><p class=\"kicker\">Recsys simulation</p><h1>{Encoded(plan.Data)}, {plan.Mode.ToString().ToLowerInvariant()}</h1><ul class=\"plan\">");
        foreach (var fact in new[] { $"{plan.Protocol} protocol", $"{plan.Episodes:N0} conversations × {plan.Systems.Count} {(plan.Systems.Count == 1 ? "system" : "systems")}", $"{plan.Users} users", $"{plan.SlateSize} items a slate", $"at most {plan.MaxTurns} turns", $"seed {plan.Seed}", plan.Judge.Length > 0 ? $"judged by {plan.Judge}" : "", plan.IsCold ? "nothing known of the past" : plan.Known is { } known ? $"{known} likes known" : "", plan.HasFriction ? "" : "without friction" })
            if (fact.Length > 0) page.Append($"<li>{Encoded(fact)}</li>");
        page.Append("</ul>");
        if (Foremost is { } best) page.Append($"<p class=\"finding\">{Encoded(Finding(best))}</p>");
        page.Append("</header>");
    }

    private string Finding(SystemMetrics best)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{best.System} reaches {best.Headline.Mean:P1} [{best.Headline.Low:P1}, {best.Headline.High:P1}]");
        var turns = best.MedianTurns is { } median ? string.Create(CultureInfo.InvariantCulture, $", half of its successes by turn {median:0}") : "";
        // Over whole conversations the comparison flatters: one that succeeds ends, and the matcher is not asked again.
        var matcher = best.Find(Measures.ExcessAtFirst) is { Value: var excess } ? string.Create(CultureInfo.InvariantCulture,
            $"; its first slates meet the need {Math.Abs(excess.Mean) * 100:0.0} points {(excess.Mean < 0 ? "less" : "more")} often than those of an attribute matcher told the same [{excess.Low * 100:+0.0;−0.0;0}, {excess.High * 100:+0.0;−0.0;0}]") : "";
        var doubts = run.Validity.Count(check => check.Holds == false);
        return $"{first}{turns}{matcher}. {(doubts == 0 ? "No check speaks against the simulated users." : $"{doubts} of {run.Validity.Count} checks of the simulated users fail: read them first.")}";
    }

    private void Headline() => Section($"Who finds it: {What}", "Means with 95 % bootstrap intervals over the same scenarios.",
        IntervalChart.Of([.. run.Systems.Select(system => (system.System, system.Headline))], What));

    private void Validity()
    {
        StringBuilder list = new("<ul class=\"checks\">");
        foreach (var check in run.Validity)
            list.Append($"<li class=\"{check.Holds switch { true => "holds", false => "fails", _ => "open" }}\"><strong>{Encoded(check.Question)}</strong> {Encoded(check.Finding)}</li>");
        Section("Can it be believed?", "Simulated users that do not put the controls in their places prove nothing.", list.Append("</ul>").ToString());
    }

    private void Curves() => Section(run.Plan.Mode == NeedMode.Coverage ? "Coverage by turn" : "Success by turn", "The bands are 95 % intervals.",
        CurveChart.Of([.. run.Systems.Select(system => (system.System, system.Curve))], "By turn", "turn", 1));

    private void Bits()
    {
        if (run.Systems.All(system => system.ByBits.Count == 0)) return;
        Section("Success by bits revealed", "The share of conversations that succeeded while a plain attribute matcher knew no more of the targets than so many bits. The dashed lines are that matcher: by itself, and in the conversations of another system, told the same. A system above it does more with what it is told than look it up.",
            CurveChart.Of([.. run.Systems.Where(system => system.ByBits.Count > 0).Select(system => (system.System, system.ByBits)), .. SameWords()], "By bits", "bits revealed", 0));
    }

    private IEnumerable<(string Name, IReadOnlyList<Interval> Values)> SameWords() =>
        Foremost is { MatcherByBits.Count: > 0 } system ? [($"matcher, {system.System}", system.MatcherByBits)] : [];

    /// <summary>The best system that is no control; null where there are controls only.</summary>
    private SystemMetrics? Foremost => run.Systems.Where(system => !Systems.ControlBattery.Names.Contains(system.System)).MaxBy(system => system.Headline.Mean);

    private void Endings() => Section("How conversations ended",
        string.Join(" ", Enum.GetValues<Termination>().Where(ending => run.Systems.Any(system => system.Endings.ContainsKey(ending))).Select(ending => $"<span class=\"key {EndingsChart.Kind(ending)}\"></span>{EndingsChart.Name(ending)}")),
        EndingsChart.Of(run.Systems), isMarkup: true);

    private void Table(string group)
    {
        StringBuilder table = new($"<div class=\"wide\"><table><thead><tr><th></th>{string.Concat(ranked.Select(system => $"<th>{Encoded(system.System)}</th>"))}</tr></thead><tbody>");
        foreach (var row in run.Systems.SelectMany(system => system.Rows).Where(row => row.Group == group).DistinctBy(row => row.Name))
        {
            table.Append($"<tr><th title=\"{Encoded(row.Meaning)}\">{Encoded(row.Name)}<small>{Encoded(row.Meaning)}</small></th>");
            foreach (var system in ranked) table.Append(Cell(system.Find(row.Name)));
            table.Append("</tr>");
        }
        foreach (var row in plain.Where(row => row.Group == group))
            table.Append($"<tr><th title=\"{Encoded(row.Meaning)}\">{Encoded(row.Name)}<small>{Encoded(row.Meaning)}</small></th>{string.Concat(ranked.Select(system => $"<td>{row.Values[system.System]?.ToString("0.###", CultureInfo.InvariantCulture)}</td>"))}</tr>");
        Section(char.ToUpperInvariant(group[0]) + group[1..], "", table.Append("</tbody></table></div>").ToString());
    }

    private string Cell(MetricRow? row) => row is null ? "<td></td>" : string.Create(CultureInfo.InvariantCulture,
        $"<td>{row.Value.Mean:0.###}<small>{row.Value.Low:0.###} – {row.Value.High:0.###}{(row.Value.Count == run.Plan.Episodes ? "" : $", n = {row.Value.Count}")}</small></td>");

    private void Switches()
    {
        StringBuilder list = new("<ul class=\"checks\">");
        foreach (var rule in run.Switches) list.Append($"<li class=\"{(rule.IsOn ? "holds" : "fails")}\"><strong>{rule.Name}</strong> {(rule.IsOn ? "on" : "off")}: {Encoded(rule.Meaning)}</li>");
        Section($"The {run.Plan.Protocol} protocol", "Each repairs one known fault of iEvaLM.", list.Append("</ul>").ToString());
    }

    private void Section(string title, string lead, string content, bool isMarkup = false)
    {
        page.Append($"<section><h2>{Encoded(title)}</h2>");
        if (lead.Length > 0) page.Append($"<p class=\"lead\">{(isMarkup ? lead : Encoded(lead))}</p>");
        page.Append(content).Append("</section>");
    }

    private static string Style()
    {
        using StreamReader style = new(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is missing from the assembly; build the project again."));
        return style.ReadToEnd();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
