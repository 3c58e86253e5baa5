namespace Recsys.Simulation.Static;

/// <summary>What recommending after the first part of real dialogues came to.</summary>
/// <param name="Training">What was learned from, in words.</param>
/// <param name="Dialogues">How many dialogues were evaluated.</param>
/// <param name="Cases">How many recommendations in them.</param>
/// <param name="Weights">The weight of each signal in the mixture, the mean over the folds.</param>
public sealed record StaticReport(
    string Data, string Training, int Items, int Dialogues, int Cases, IReadOnlyList<StaticRow> Rows, IReadOnlyDictionary<string, double> Weights);
