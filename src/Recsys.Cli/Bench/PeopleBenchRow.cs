using Recsys.Core.Metrics;

namespace Recsys.Cli.Bench;

/// <summary>How well some orders of the catalogue together explain what people like.</summary>
/// <param name="Orders">Retrievers, with + between.</param>
/// <param name="Exponents">P(item) ∝ Π (place + 1)^exponent, by order, fitted to all people.</param>
/// <param name="Explained">Nats a like above chance, for people that the exponents were not fitted to; mean over people.</param>
/// <param name="InFirstFifth">The share of likes that stand in the first fifth of the order; chance is .2. None of several orders.</param>
internal sealed record PeopleBenchRow(string Orders, IReadOnlyList<double> Exponents, Interval Explained, Interval? InFirstFifth);
