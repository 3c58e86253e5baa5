using Recsys.Core.Metrics;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Metrics;

/// <summary>What was measured of one system.</summary>
public sealed record SystemMetrics(string System, int Episodes, IReadOnlyList<MetricRow> Rows)
{
    /// <summary>By turn, from the first: success, or the share of hidden liked items shown.</summary>
    public IReadOnlyList<Interval> Curve { get; init; } = [];

    /// <summary>Share of sessions that succeeded while at most 0, 1, 2 … bits were revealed; none where there are no targets.</summary>
    public IReadOnlyList<Interval> ByBits { get; init; } = [];

    /// <summary>The same for an attribute matcher that was told the same in the same conversations.</summary>
    public IReadOnlyList<Interval> MatcherByBits { get; init; } = [];

    public IReadOnlyDictionary<Termination, int> Endings { get; init; } = new Dictionary<Termination, int>();

    /// <summary>Share of the catalogue that was ever shown.</summary>
    public double CatalogueShown { get; init; }

    /// <summary>Gini index of how often items were shown: 0 all alike, 1 one item only.</summary>
    public double Gini { get; init; }

    /// <summary>The median turn of success; null where there was none.</summary>
    public double? MedianTurns { get; init; }

    /// <summary>What a system is ranked by: success, coverage, or in the compatible protocol success among fifty.</summary>
    public Interval Headline => (Find(Measures.Success) ?? Find(Measures.Coverage))?.Value ?? default;

    /// <summary>The row of that name, or null.</summary>
    public MetricRow? Find(string name) => Rows.FirstOrDefault(row => row.Name == name);
}
