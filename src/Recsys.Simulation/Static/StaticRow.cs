using Recsys.Core.Metrics;

namespace Recsys.Simulation.Static;

/// <summary>How well one order of the catalogue finds what people recommended, per label.</summary>
/// <param name="All">Recall@1, @10 and @50 over all labels.</param>
/// <param name="Untainted">The same over the labels that the dialogue had not named already.</param>
public sealed record StaticRow(string Order, IReadOnlyDictionary<string, Interval> All, IReadOnlyDictionary<string, Interval> Untainted);
