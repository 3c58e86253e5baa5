namespace Recsys.Serving.Fusion;

/// <summary>What somebody chose among items, to learn from.</summary>
/// <param name="Features">By signal and item.</param>
/// <param name="Chosen">The places of what was chosen.</param>
/// <param name="Barred">The places of what could not be chosen.</param>
public sealed record Choice(float[][] Features, IReadOnlyList<int> Chosen, IReadOnlyList<int> Barred);
