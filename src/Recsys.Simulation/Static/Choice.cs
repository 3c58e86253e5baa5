namespace Recsys.Simulation.Static;

/// <summary>One choice among all items, to learn from.</summary>
/// <param name="Features">By signal and item.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="Barred">What could not be chosen.</param>
internal sealed record Choice(float[][] Features, IReadOnlyList<int> Chosen, IReadOnlyList<int> Barred);
