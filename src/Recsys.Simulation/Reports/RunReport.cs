using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;

namespace Recsys.Simulation.Reports;

/// <summary>A run for readers.</summary>
public sealed class RunReport(SimulationMetrics run, IReadOnlyList<Episode> episodes, ICatalog catalog)
{
    public string Markdown() => MarkdownReport.Of(run, PlainRow.Of(run, episodes));

    /// <summary>One file without any outside reference.</summary>
    public string Html() => new HtmlReport(run, episodes, catalog).Write();
}
